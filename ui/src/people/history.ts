// A person's history in words.
import type { Change, Kind } from "../api";
import { showDate } from "../lib/dates";
import { KINDS, yearInWords } from "./kinds";

const FIELDS: Record<string, string> = {
  title: "Title",
  legalForename: "Legal forename",
  legalSurname: "Legal surname",
  knownForename: "Known forename",
  knownSurname: "Known surname",
  born: "Date of birth",
  sex: "Sex",
  upn: "UPN",
  admissionNo: "Admission number",
  year: "Year group",
  email: "E-mail",
  mobile: "Mobile",
  phone: "Other telephone",
  address: "Address",
  language: "Language",
  job: "Job",
  organisation: "Organisation",
  host: "Comes to see",
  joinedOn: "Joined on",
  leftOn: "Last day",
  class: "Class",
  contact: "Contact",
};

/** A field of a record as people call it. */
export function fieldInWords(field: string): string {
  if (FIELDS[field]) return FIELDS[field];
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value as people read it. */
export function valueInWords(field: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value);
  return field === "year" ? yearInWords(value) : value;
}

/** What happened, in a sentence without who and when. */
export function changeInWords({ field, was, became }: Change): string {
  const [before, after] = [valueInWords(field, was), valueInWords(field, became)];
  switch (field) {
    case "leftOn":
      if (became === "") return `Leaving on ${before} taken back`;
      return was === "" ? `Leaves: last day ${after}` : `Last day moved from ${before} to ${after}`;
    case "class":
      if (became === "") return `Taken out of class ${before}`;
      return was === "" ? `Put into class ${after}` : `Moved from class ${before} to ${after}`;
    case "contact":
      if (became === "") return `Contact ended: ${contactInWords(before)}`;
      return was === ""
        ? `Contact added: ${contactInWords(after)}`
        : `Contact changed: ${contactInWords(before)}; now ${contactInWords(after)}`;
    case "added":
      return `Added as ${kindInWords(became)}`;
    case "merged":
      return `The record of ${before} was merged into this one`;
    case "unmerged":
      return `The merge with the record of ${before} was taken apart`;
  }
  const name = fieldInWords(field);
  if (was === "") return `${name}: ${after} entered`;
  return became === "" ? `${name}: ${before} taken out` : `${name}: ${before} became ${after}`;
}

/** The core writes the kind as it keeps it: "pupil", "staff". */
function kindInWords(kind: string): string {
  return (KINDS[kind as Kind]?.one ?? kind).toLowerCase();
}

/** The core writes "Anna Nowak: mother, parental responsibility yes, court order". */
function contactInWords(text: string): string {
  return text
    .replace(/: , /, ": ")
    .replace("parental responsibility yes", "has parental responsibility")
    .replace("parental responsibility no", "no parental responsibility")
    .replace("parental responsibility unknown", "parental responsibility not known");
}

/** The changes worth showing: one that changed nothing that can be read (an order, say) is left out. */
export const worthShowing = (history: readonly Change[]): Change[] =>
  history.filter(
    ({ field, was, became }) => field === "merged" || field === "unmerged" || was !== became,
  );
