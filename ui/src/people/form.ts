// What is typed about a person on its way to the core and back.
import type { Fields, Kind } from "../api";
import type { FieldKey } from "./kinds";

/** Every field as text: dates as YYYY-MM-DD, or empty. */
export type Typed = Record<FieldKey, string>;

const DATES = ["born", "joinedOn"] as const;

/** Nothing known yet. */
export function blank(): Typed {
  return {
    title: "",
    legalForename: "",
    legalSurname: "",
    knownForename: "",
    knownSurname: "",
    born: "",
    sex: "",
    upn: "",
    admissionNo: "",
    year: "",
    email: "",
    mobile: "",
    phone: "",
    address: "",
    language: "",
    job: "",
    organisation: "",
    host: "",
    joinedOn: "",
  };
}

/** Somebody who is about to be added. */
export type NewPerson = { kind: Kind; typed: Typed; classId: string };

/** Whether nothing is typed; the year may be there because the class says it. */
export const isBlank = (typed: Typed): boolean =>
  Object.entries(typed).every(([key, value]) => key === "year" || value.trim() === "");

/** A record as it stands in a form. */
export function typedFrom(fields: Fields): Typed {
  return { ...fields, born: fields.born ?? "", joinedOn: fields.joinedOn ?? "" };
}

/** A form as the core takes it; white space around and inside is tidied, as the core does. */
export function fieldsFrom(typed: Typed): Fields {
  const tidy = { ...typed };
  for (const key of Object.keys(tidy) as FieldKey[])
    tidy[key] = tidy[key].trim().replace(/\s+/g, " ");
  return { ...tidy, born: tidy.born || null, joinedOn: tidy.joinedOn || null };
}

/** The fields that differ between two forms. */
export function differing(one: Typed, other: Typed): FieldKey[] {
  const [a, b] = [fieldsFrom(one), fieldsFrom(other)];
  return (Object.keys(a) as FieldKey[]).filter((key) => a[key] !== b[key]);
}

/**
 * Brings what was typed onto a newer record: what the person changed stays as typed, everything else is what the
 * record has now. `clashes` are the fields that both have changed, differently.
 */
export function rebase(
  base: Typed,
  mine: Typed,
  newer: Typed,
): { typed: Typed; clashes: FieldKey[] } {
  const changedByMe = differing(base, mine);
  const typed = { ...newer };
  const clashes: FieldKey[] = [];
  for (const key of changedByMe) {
    typed[key] = mine[key];
    if (newer[key] !== base[key] && newer[key] !== mine[key]) clashes.push(key);
  }
  return { typed, clashes };
}

/** Whether a field holds a date. */
export const isDate = (key: FieldKey): boolean => (DATES as readonly string[]).includes(key);
