// Words as they are looked for: no accents, no apostrophes, no capitals. "oneill" finds O’Neill.

/** Letters that are not a plain letter with a mark, and so survive decomposition. */
const LETTERS: Record<string, string> = {
  ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", ð: "d", þ: "th", ħ: "h", ı: "i", ŋ: "n", ŧ: "t",
}; // prettier-ignore

/** The text without accents, apostrophes, hyphens and capitals, so that what is typed meets what is kept. */
export function fold(text: string): string {
  return bare(text)
    .replace(/['’‘`ʼʻ]/g, "")
    .replace(/[-‐‑–]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Without accents and capitals. Most texts have no letter beyond A to Z, and a long list is folded at a keystroke. */
function bare(text: string): string {
  if (!/[^\u0020-\u007e]/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[łđøßæœðþħıŋŧ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Whether every typed word begins a word of the text. */
export function finds(typed: string, text: string): boolean {
  const words = ` ${fold(text)}`;
  return fold(typed)
    .split(" ")
    .every((word) => word === "" || words.includes(` ${word}`));
}
