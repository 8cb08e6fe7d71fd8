// Two records that may be one person: what they share, where they differ, and what merging will change.
import type { Person, PersonPage, PupilFile, Shared } from "../api";
import { number } from "../lib/sentences";
import { fieldInWords, valueInWords } from "./history";
import { type FieldKey, KINDS } from "./kinds";

/** One entry for everything that two records can share. */
export const SHARED: Record<Shared, string> = {
  name_and_birthday: "same name and date of birth",
  name_and_email: "same name and e-mail",
  name_and_mobile: "same name and mobile",
  name: "same name",
};

export type Compared = { field: string; first: string; second: string; same: boolean };

/** Every field that either record has, side by side. */
export function compared(first: Person, second: Person): Compared[] {
  const row = (field: string, a: string, b: string): Compared => ({
    field: fieldInWords(field),
    first: valueInWords(field, a),
    second: valueInWords(field, b),
    same: a === b,
  });
  const rows = (Object.keys(first.fields) as FieldKey[]).map((key) =>
    row(key, first.fields[key] ?? "", second.fields[key] ?? ""),
  );
  rows.push(row("class", first.className, second.className));
  rows.push(row("leftOn", first.leftOn ?? "", second.leftOn ?? ""));
  return rows.filter(({ first: a, second: b }) => a !== "" || b !== "");
}

/** The record that knows more; the first of the two when they know equally much. */
export function fuller(first: Person, second: Person): Person {
  const known = (person: Person) => Object.values(person.fields).filter(Boolean).length;
  return known(second) > known(first) ? second : first;
}

/** What merging does, counted before it is done. */
export type MergeFacts = {
  /** Fields that the record that stays lacks and takes over. */
  filled: string[];
  /** Fields that both have, differently: the one that stays is kept. */
  kept: string[];
  links: number;
  answers: number;
  signatures: number;
};

export function mergeFacts(stays: Person, goes: PersonPage, file: PupilFile | null): MergeFacts {
  const keys = Object.keys(stays.fields) as FieldKey[];
  const other = goes.person.fields;
  const differ = keys.filter(
    (key) => (other[key] ?? "") !== "" && other[key] !== stays.fields[key],
  );
  const earlier = (key: FieldKey) =>
    key === "joinedOn" && (other.joinedOn ?? "") < (stays.fields.joinedOn ?? "");
  const taken = (key: FieldKey) => (stays.fields[key] ?? "") === "" || earlier(key);
  return {
    filled: differ.filter(taken).map(fieldInWords),
    kept: differ.filter((key) => !taken(key)).map(fieldInWords),
    links: goes.contacts.length,
    answers: file?.consents.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0,
    signatures: file?.signatures.length ?? 0,
  };
}

/** How many pieces of the record change or move: the "will change" of the question. */
export const changesOf = (facts: MergeFacts): number =>
  facts.filled.length + facts.links + facts.answers + facts.signatures;

/** What merging does, a sentence each. */
export function mergeInWords(stays: Person, facts: MergeFacts): string[] {
  const link = stays.kind === "pupil" ? KINDS.contact.one : "child";
  const links = stays.kind === "pupil" ? KINDS.contact.many : "children";
  const moving = [
    facts.links > 0 && number(facts.links, link, links),
    facts.answers > 0 && number(facts.answers, "consent entry", "consent entries"),
    facts.signatures > 0 && number(facts.signatures, "signature"),
  ].filter(Boolean);
  const list = (words: string[]) => words.map((word) => word.toLowerCase()).join(", ");
  return [
    facts.filled.length > 0 && `Taken over, because it is missing here: ${list(facts.filled)}.`,
    facts.kept.length > 0 && `Stays as it is here: ${list(facts.kept)}.`,
    moving.length > 0 && `Moved over: ${moving.join(", ")}.`,
    "Both histories are kept, and nothing is deleted: the other record stays in the file, marked as merged, but is no longer listed.",
    "It can be taken apart again, as long as neither record was changed since.",
  ].filter((sentence) => sentence !== false);
}
