// The columns of each list: what the office looks for among people of that kind.
import type { Snippet } from "svelte";

import type { Person } from "../api";
import { showShortDate } from "../lib/dates";
import type { Column } from "../shared/table";
import { KINDS, yearInWords, yearRank } from "./kinds";
import type { Show } from "./list.svelte";

// Every column has a width: what is left over is shared out, and a window that is too narrow scrolls sideways
// instead of hiding a column.
type PersonColumn = Column<Person>;

const date = (key: string, title: string, of: (person: Person) => string | null): PersonColumn => ({
  key,
  title,
  width: "8rem",
  text: (person) => {
    const day = of(person);
    return day === null ? "" : showShortDate(day);
  },
  // As a number: comparing 30,000 texts takes the collator noticeably longer.
  sortBy: (person) => {
    const day = of(person);
    return day === null ? "" : Number(day.replaceAll("-", ""));
  },
});
const plain = (
  key: "job" | "organisation" | "host" | "email" | "mobile" | "phone" | "admissionNo",
  title: string,
  width = "11rem",
): PersonColumn => ({ key, title, width, text: ({ fields }) => fields[key] });
const className: PersonColumn = {
  key: "class",
  title: "Class",
  width: "7.5rem",
  text: (person) => person.className,
};
const year: PersonColumn = {
  key: "year",
  title: "Year",
  width: "7.5rem",
  text: ({ fields }) => yearInWords(fields.year),
  sortBy: ({ fields }) => yearRank(fields.year),
};
const joined = (title: string) => date("joined", title, ({ fields }) => fields.joinedOn);
const lastDay = date("left", "Last day", ({ leftOn }) => leftOn);

const REST: Record<Show, PersonColumn[]> = {
  pupil: [
    className,
    year,
    date("born", "Born", ({ fields }) => fields.born),
    plain("admissionNo", "Admission no.", "9rem"),
  ],
  contact: [
    plain("mobile", "Mobile", "10rem"),
    plain("phone", "Other telephone", "10rem"),
    plain("email", "E-mail", "14rem"),
  ],
  staff: [plain("job", "Job"), plain("email", "E-mail", "14rem"), joined("Started")],
  governor: [plain("job", "Part"), plain("email", "E-mail", "14rem"), joined("Since")],
  volunteer: [plain("job", "Helps with"), plain("organisation", "Organisation"), joined("Since")],
  visitor: [
    plain("organisation", "Organisation", "9rem"),
    plain("host", "Comes to see", "9rem"),
    joined("First day"),
    lastDay,
  ],
  left: [
    {
      key: "kind",
      title: "Was",
      width: "11rem",
      text: ({ kind }) => {
        const { one } = KINDS[kind];
        return one.charAt(0).toUpperCase() + one.slice(1);
      },
    },
    className,
    lastDay,
  ],
};

/** The columns of a tab; `name` draws the first one, `rank` is the order of the classes: Reception comes before Year 1. */
export const columnsOf = (
  show: Show,
  name?: Snippet<[Person]>,
  rank?: ReadonlyMap<string, number>,
): PersonColumn[] => [
  {
    key: "name",
    title: "Name",
    width: "11rem",
    text: (person) => person.registerName,
    cell: name,
  },
  ...REST[show].map((column) =>
    column.key === "class" && rank?.size
      ? { ...column, sortBy: ({ classId }: Person) => rank.get(classId ?? "") ?? "" }
      : column,
  ),
];
