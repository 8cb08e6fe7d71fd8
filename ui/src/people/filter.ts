// Which of the listed people are shown: folded once, then looked through at the speed of typing.
import type { Person } from "../api";
import { fold } from "../lib/fold";

/** A person with the words by which they are found. */
export type Listed = { person: Person; words: string };

/** Prepares people for looking through. */
export const listed = (people: readonly Person[]): Listed[] =>
  people.map((person) => ({ person, words: wordsOf(person) }));

/** Everything somebody can be found by. "O’Neill" is found as "oneill" and as "neill", "Anne-Marie" as "annemarie". */
export function wordsOf({ fields, className }: Person): string {
  const texts = [
    fields.legalForename,
    fields.legalSurname,
    fields.knownForename,
    fields.knownSurname,
    fields.admissionNo,
    fields.upn,
    fields.organisation,
    fields.host,
    fields.job,
    fields.email,
    className,
  ].filter((text) => text !== "");
  const words = new Set<string>();
  for (const text of texts) {
    const plain = fold(text);
    words.add(plain);
    if (/['’]/.test(text)) words.add(fold(text.replace(/['’]/g, " ")));
    if (/[-\s]/.test(text)) words.add(plain.replace(/ /g, ""));
  }
  for (const number of [fields.mobile, fields.phone])
    if (number !== "") words.add(number.replace(/\D/g, ""));
  return ` ${[...words].join(" ")}`;
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
