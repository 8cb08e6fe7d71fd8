// Amounts of money as people type them. What could be read in two ways is refused, as the core does.

/** What became of typed text: pence, nothing typed, or a sentence that says why not. */
export type Amount = { pence: number } | { nothing: true } | { sentence: string };

const UNCLEAR = "This cannot be read in one way only. Type it like 1234.50.";
const BELOW = "An amount cannot be less than nought.";
const POUNDS = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;
/** In pounds: more than any school pays for one thing. */
const MOST = 1_000_000_000;

/** Reads an amount: "£1,234.50" and "1234.5"; "1.234,50" is refused. */
export function readAmount(text: string): Amount {
  const typed = text.replace(/\s/g, "");
  if (typed === "") return { nothing: true };
  const bare = typed.replace(/^£/, "");
  if (/^[-−]|^£[-−]/.test(typed)) return { sentence: BELOW };
  const found = POUNDS.exec(bare);
  const pounds = Number(found?.[1]?.replaceAll(",", ""));
  if (!found || !(pounds <= MOST)) return { sentence: UNCLEAR };
  return { pence: pounds * 100 + Number((found[2] ?? "").padEnd(2, "0")) };
}

/** "£1,234.50". */
export const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
