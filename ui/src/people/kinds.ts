// The kinds of people a school keeps, and what is asked about each.
import type { Fields, Kind } from "../api";

export type FieldKey = keyof Fields;

/** How a field is filled in. */
export type Asked = {
  key: FieldKey;
  label: string;
  /** Nobody can be entered without it. */
  needed?: boolean;
  as?: "date" | "year" | "email" | "tel" | "mono";
  /** Takes the whole width of the form. */
  wide?: boolean;
};
/** Fields that belong together under a heading. */
export type Group = { title: string; fields: Asked[] };

type KindWords = {
  /** "pupil", as in "1 pupil". */
  one: string;
  many: string;
  /** The tab, and the start of a sentence. */
  title: string;
  /** What the list is for, said while it is empty. */
  purpose: string;
  groups: Group[];
};

const surname: Asked = { key: "legalSurname", label: "Surname", needed: true };
const title: Asked = { key: "title", label: "Title, such as Mrs, Mx, Dr" };
const adult: Group = {
  title: "Name",
  fields: [title, { key: "legalForename", label: "Forename" }, surname],
};
const joined = (label: string): Asked => ({ key: "joinedOn", label, as: "date" });
const reach: Asked[] = [
  { key: "email", label: "E-mail", as: "email" },
  { key: "mobile", label: "Mobile", as: "tel" },
  { key: "phone", label: "Other telephone", as: "tel" },
];
const address: Asked = { key: "address", label: "Address", wide: true };

/** One entry for every kind: a missing one does not compile. */
export const KINDS: Record<Kind, KindWords> = {
  pupil: {
    one: "pupil",
    many: "pupils",
    title: "Pupils",
    purpose:
      "Pupils are kept here with their class and their contacts. Consents and agreements are entered for them.",
    groups: [
      {
        title: "Name",
        fields: [
          { key: "legalForename", label: "Legal forename" },
          { ...surname, label: "Legal surname" },
          { key: "knownForename", label: "Known forename" },
          { key: "knownSurname", label: "Known surname" },
        ],
      },
      {
        title: "At school",
        fields: [
          { key: "born", label: "Date of birth", as: "date" },
          { key: "year", label: "Year group", as: "year" },
          { key: "admissionNo", label: "Admission number", as: "mono" },
          { key: "upn", label: "UPN", as: "mono" },
          joined("Joined on"),
          { key: "sex", label: "Sex, as on the register" },
        ],
      },
      {
        title: "At home",
        fields: [
          { key: "language", label: "Language at home" },
          { key: "email", label: "E-mail", as: "email" },
          address,
        ],
      },
    ],
  },
  contact: {
    one: "contact",
    many: "contacts",
    title: "Contacts",
    purpose:
      "Parents, carers and everybody else who may be asked about a pupil. One contact can belong to several brothers and sisters.",
    groups: [
      adult,
      {
        title: "How to reach them",
        fields: [...reach, { key: "language", label: "Language" }, address],
      },
    ],
  },
  staff: {
    one: "member of staff",
    many: "members of staff",
    title: "Staff",
    purpose: "Everybody who works at the school.",
    groups: [
      adult,
      { title: "At school", fields: [{ key: "job", label: "Job" }, joined("Started on")] },
      { title: "How to reach them", fields: reach },
    ],
  },
  governor: {
    one: "governor",
    many: "governors",
    title: "Governors",
    purpose: "Those who govern the school, with their part on the board.",
    groups: [
      adult,
      {
        title: "On the board",
        fields: [{ key: "job", label: "Part, such as chair" }, joined("Since")],
      },
      { title: "How to reach them", fields: [...reach, address] },
    ],
  },
  volunteer: {
    one: "volunteer",
    many: "volunteers",
    title: "Volunteers",
    purpose: "Those who help at school without being employed there.",
    groups: [
      adult,
      {
        title: "At school",
        fields: [
          { key: "job", label: "Helps with" },
          { key: "organisation", label: "Organisation" },
          joined("Since"),
        ],
      },
      { title: "How to reach them", fields: reach },
    ],
  },
  visitor: {
    one: "visitor",
    many: "visitors",
    title: "Visitors",
    purpose: "Those who come for a day or a while: trainers, engineers, students.",
    groups: [
      adult,
      {
        title: "The visit",
        fields: [
          { key: "organisation", label: "Organisation" },
          { key: "host", label: "Comes to see" },
          joined("First day"),
          { key: "job", label: "Reason for the visit" },
        ],
      },
      { title: "How to reach them", fields: reach },
    ],
  },
};

/** The kinds in the order of the office. */
export const ORDER: Kind[] = ["pupil", "contact", "staff", "governor", "volunteer", "visitor"];

/** Year groups as the core keeps them, with their words. */
export const YEARS = ["N1", "N2", "R", ...Array.from({ length: 13 }, (_, at) => String(at + 1))];

/** "Reception", "Year 2"; empty while it is not known. */
export function yearInWords(year: string): string {
  if (year === "") return "";
  if (year === "R") return "Reception";
  return year.startsWith("N") ? `Nursery ${year.slice(1)}` : `Year ${year}`;
}

/** The rank of a year group, so that nursery and Reception come before Year 1. */
export function yearRank(year: string): number | "" {
  const rank = YEARS.indexOf(year);
  return rank < 0 ? "" : rank;
}
