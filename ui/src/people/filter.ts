// Which of the listed people are shown: folded once, then looked through at the speed of typing.
import type { Person } from "../api";
import { fold } from "../lib/fold";

/** A person with the words by which they are found. */
export type Listed = { person: Person; words: string };

/** Prepares people for looking through. */
export function listed(people: readonly Person[]): Listed[] {
  // A school has far fewer names than people, and folding one is what takes the time.
  const known = new Map<string, string>();
  const folded = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = foldedWords(text);
    known.set(text, words);
    return words;
  };
  return people.map((person) => ({ person, words: wordsOf(person, folded) }));
}

/** A text as it may be typed. "O’Neill" is found as "oneill" and as "neill", "Anne-Marie" as "annemarie". */
function foldedWords(text: string): string {
  const plain = fold(text);
  const words = [plain];
  if (/['’]/.test(text)) words.push(fold(text.replace(/['’]/g, " ")));
  if (/[-\s]/.test(text)) words.push(plain.replace(/ /g, ""));
  return words.join(" ");
}

/** Everything somebody can be found by. */
function wordsOf({ fields, className }: Person, folded: (text: string) => string): string {
  let words = "";
  for (const text of [
    fields.legalForename,
    fields.legalSurname,
    fields.knownForename,
    fields.knownSurname,
    fields.organisation,
    fields.host,
    fields.job,
    className,
  ])
    if (text !== "") words += ` ${folded(text)}`;
  // Numbers and addresses belong to one person each, so there is nothing to remember.
  for (const text of [fields.admissionNo, fields.upn, fields.email])
    if (text !== "") words += ` ${text.toLowerCase()}`;
  for (const number of [fields.mobile, fields.phone])
    if (number !== "") words += ` ${number.replace(/\D/g, "")}`;
  return words;
}

/** The people in whom every typed word begins a word; of one class, if one is given ("none": in no class). */
export function shown(people: readonly Listed[], typed: string, classId = ""): Person[] {
  const wanted = fold(typed)
    .split(" ")
    .filter((word) => word !== "");
  // A telephone number is typed in groups, and kept as one run of figures.
  const figures = /^[\d ]{5,}$/.test(typed.trim()) ? typed.replace(/\D/g, "") : "";
  const found: Person[] = [];
  for (const { person, words } of people) {
    if (classId === "none" ? person.classId !== null : classId !== "" && person.classId !== classId)
      continue;
    if (
      wanted.every((word) => words.includes(` ${word}`)) ||
      (figures !== "" && words.includes(` ${figures}`))
    )
      found.push(person);
  }
  return found;
}
