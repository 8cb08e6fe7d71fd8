// What a column means, as one word for a choice from a list, and what is wrong with the choices.
import type { AssetMeaning, OwnField, OwnKind } from "../api";
import { fold } from "../lib/fold";
import { FACTS } from "./words";

/** What a new field of the school's own can hold. */
export const KEPT: [OwnKind, string][] = [
  ["text", "New field: text"],
  ["number", "New field: number"],
  ["day", "New field: day"],
  ["yes_no", "New field: yes or no"],
];

const OWN = "own:";
const KEEP = "keep:";

/** A meaning as one word; none is the empty word. */
export function wordOf(meaning: AssetMeaning | null): string {
  if (meaning === null) return "";
  if (typeof meaning === "string") return meaning;
  return "own" in meaning ? OWN + meaning.own : KEEP + meaning.keep;
}

/** The meaning of a word of the list. */
export function meaningOf(word: string): AssetMeaning | null {
  if (word === "") return null;
  if (word.startsWith(OWN)) return { own: word.slice(OWN.length) };
  const keep = KEPT.find(([kind]) => KEEP + kind === word);
  return keep ? { keep: keep[0] } : (word as AssetMeaning);
}

/** Columns of our own list that are for reading: what says the same, and can be trusted to. */
const SAID_BY: Record<string, string> = {
  with: "Loans say who has it. A file lends nothing.",
  "last seen": "Loans and stock-checks say when it was seen.",
};

/** Why a column of our own list is not used when it comes back, or nothing. */
export const whyNotUsed = (heading: string): string => SAID_BY[fold(heading)] ?? "";

const NAMES = ["tag", "serial", "kind", "model", "description"];

/** What is wrong with the columns, in a sentence, or empty. Only notes may stand in several. */
export function mappingFault(
  mapping: readonly (AssetMeaning | null)[],
  headings: readonly string[] = [],
  own: readonly OwnField[] = [],
): string {
  const used = mapping.filter((meaning) => meaning !== null);
  if (!used.some((meaning) => NAMES.includes(wordOf(meaning))))
    return "No column says which equipment it is. Choose at least the tag, the kind or the serial number.";
  const words = used.map(wordOf).filter((word) => !word.startsWith(KEEP) && word !== "note");
  const twice = words.find((word, at) => words.indexOf(word) !== at);
  if (twice !== undefined) {
    const field = own.find(({ id }) => OWN + id === twice)?.name;
    const name = field ?? (FACTS as Record<string, string | undefined>)[twice] ?? twice;
    return `Two columns are set to “${name}”. Choose one of them, and “Not used” for the other.`;
  }
  const kept = headings.filter((_, at) => wordOf(mapping[at] ?? null).startsWith(KEEP));
  const taken = kept.find((name) => own.some((field) => fold(field.name) === fold(name)));
  if (taken !== undefined)
    return `You have a field “${taken}” already. Choose it from the list for that column.`;
  const long = kept.find((name) => name.trim().length > 60);
  return long === undefined
    ? ""
    : `“${long}” is too long for the name of a field: 60 letters at most. Shorten the heading in the file.`;
}
