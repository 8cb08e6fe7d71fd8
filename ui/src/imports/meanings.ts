// What a column can mean: the choices of its list, and their way to and from the core.
import type { ContactFact, Meaning, PupilFact, StaffFact } from "../api";

const PUPIL: Record<PupilFact, string> = {
  legal_surname: "Legal surname",
  legal_forename: "Legal forename",
  known_surname: "Known surname",
  known_forename: "Known forename",
  full_name: "Full name",
  born: "Date of birth",
  sex: "Sex",
  year: "Year group",
  class: "Class",
  upn: "UPN",
  admission_no: "Admission number",
  joined: "Joined on",
  left: "Left on",
  language: "Language at home",
};
const CONTACT: Record<ContactFact, string> = {
  title: "Title",
  forename: "Forename",
  surname: "Surname",
  full_name: "Full name",
  relationship: "Relationship",
  responsibility: "Parental responsibility",
  court_order: "Court order",
  lives_with: "Lives with the pupil",
  priority: "Order of contact",
  email: "E-mail",
  mobile: "Mobile",
  phone: "Other telephone",
  address: "Address, or a line of it",
  town: "Town",
  postcode: "Postcode",
};
const STAFF: Record<StaffFact, string> = {
  title: "Title",
  forename: "Forename",
  surname: "Surname",
  full_name: "Full name",
  job: "Job",
  email: "E-mail",
  mobile: "Mobile",
  phone: "Other telephone",
  started: "Started on",
  ended: "Left on",
};
export const CONTACTS = [1, 2, 3, 4] as const;

export type Choice = { value: string; label: string };
export type ChoiceGroup = { title: string; choices: Choice[] };

const choicesOf = (facts: Record<string, string>, before: string): Choice[] =>
  Object.entries(facts).map(([fact, label]) => ({ value: `${before}.${fact}`, label }));

/** Every meaning, by whom it is about. */
export const GROUPS: ChoiceGroup[] = [
  { title: "Pupil", choices: choicesOf(PUPIL, "pupil") },
  ...CONTACTS.map((number) => ({
    title: `Contact ${number}`,
    choices: choicesOf(CONTACT, `contact.${number}`),
  })),
  { title: "Staff", choices: choicesOf(STAFF, "staff") },
];

/** A meaning as the value of a list; empty for a column that is not used. */
export function keyOf(meaning: Meaning | null): string {
  if (meaning === null) return "";
  return meaning.of === "contact"
    ? `contact.${meaning.number}.${meaning.what}`
    : `${meaning.of}.${meaning.what}`;
}

/** The meaning that a list's value stands for. */
export function meaningOf(key: string): Meaning | null {
  const [of, ...rest] = key.split(".");
  if (of === "pupil") return { of, what: rest[0] as PupilFact };
  if (of === "staff") return { of, what: rest[0] as StaffFact };
  if (of === "contact") return { of, number: Number(rest[0]), what: rest[1] as ContactFact };
  return null;
}

/** "Contact 1: Mobile", or "Not used". */
export function meaningInWords(meaning: Meaning | null): string {
  const key = keyOf(meaning);
  for (const { title, choices } of GROUPS)
    for (const { value, label } of choices) if (value === key) return `${title}: ${label}`;
  return "Not used";
}

/**
 * What is wrong with a mapping, in a sentence, or empty: nobody is named, pupils and staff are mixed, or a meaning
 * stands for two columns. Only the lines of an address may stand in several.
 */
export function mappingFault(mapping: readonly (Meaning | null)[]): string {
  const used = mapping.filter((meaning) => meaning !== null);
  const has = (of: Meaning["of"]) => used.some((meaning) => meaning.of === of);
  if (!has("pupil") && !has("staff"))
    return "No column says who the rows are about. Choose at least the column with the surname.";
  if (has("staff") && (has("pupil") || has("contact")))
    return "A file is either about pupils or about staff. Set the columns of the others to “Not used”.";
  const seen = new Set<string>();
  for (const meaning of used) {
    const key = keyOf(meaning);
    const several = meaning.of === "contact" && meaning.what === "address";
    if (seen.has(key) && !several)
      return `Two columns are set to “${meaningInWords(meaning)}”. Choose one of them, and “Not used” for the other.`;
    seen.add(key);
  }
  return "";
}
