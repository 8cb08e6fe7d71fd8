// Codes as they are printed: groups of five, capital letters and figures.

/** So many letters and figures stand together on the sheet. */
const GROUP = 5;

/** Capital letters in groups of five, however they were typed; what is no letter or figure is left out. */
export function grouped(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return plain.match(/.{1,5}/g)?.join(" ") ?? "";
}

/** "3 groups and 2 letters": how far somebody is, so that they do not lose their place on the paper. */
export function howFar(typed: string): string {
  const plain = grouped(typed).replace(/ /g, "");
  const groups = Math.floor(plain.length / GROUP);
  const rest = plain.length % GROUP;
  const whole = `${groups} ${groups === 1 ? "group" : "groups"}`;
  return rest === 0 ? whole : `${whole} and ${rest} more`;
}
