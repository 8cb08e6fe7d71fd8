// Counts and spans of time in words.

/** "1 pupil", "37 pupils", "1,204 pupils"; the plural is the singular with an s unless told. */
export function number(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** A wait in words: "45 seconds", "2 minutes", "1 minute 30 seconds". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return number(rest, "second");
  return rest === 0
    ? number(minutes, "minute")
    : `${number(minutes, "minute")} ${number(rest, "second")}`;
}
