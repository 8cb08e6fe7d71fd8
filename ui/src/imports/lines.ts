// A plan as the lines of a table: one for each thing that becomes different.
import type { Missing, Outcome } from "../api";
import { number } from "../lib/sentences";
import { fieldInWords, valueInWords } from "../people/history";
import { adviceFor, type Cell, cellOf, faultInWords } from "./faults";
import { whom } from "./found";
import type { Checked, PlanChange, Row } from "./types";

/** Which rows are in sight: of one outcome, those who are missing, or all that needs a look. */
export type Show = Outcome | "missing" | "all";

export type Line = {
  key: string;
  /** The row of the plan that it belongs to; none for somebody who is missing from the file. */
  row: Row | null;
  missing: Missing | null;
  /** The first line of its row carries the tick. */
  first: boolean;
  name: string;
  what: string;
  was: string;
  becomes: string;
  /** The cell that can be typed anew. */
  cell: Cell | null;
};

/** Fields of a plan that a person's history does not have. */
const NAMES: Record<string, string> = {
  relationship: "Relationship",
  responsibility: "Parental responsibility",
  courtOrder: "Court order",
  livesWith: "Lives with the pupil",
  place: "Order of contact",
};

/** "Class", "Mobile of Anna Nowak", "New contact: Anna Nowak". */
export function changeInWords({ field, contact }: PlanChange): string {
  if (field === "contact") return `New contact: ${contact ?? ""}`;
  const name = NAMES[field] ?? fieldInWords(field);
  return contact ? `${name} of ${contact}` : name;
}

/** A value as people read it; the core's own words begin with a capital. */
export function planValue(field: string, value: string): string {
  if (field in NAMES && value === "unknown") return "Not known";
  return field in NAMES && (value === "yes" || value === "no")
    ? value.charAt(0).toUpperCase() + value.slice(1)
    : valueInWords(field, value);
}

const blank = (row: Row): Line => ({
  key: `${row.row}`, row, missing: null, first: true, name: row.name,
  what: "", was: "", becomes: "", cell: null,
}); // prettier-ignore

/** The cell of a fault, if typing it anew can put the row right. */
function correctable(row: Row, cell: Cell | undefined, isContact: (column: number) => boolean) {
  // Where one pupil has several rows, nothing says in which of them a contact's cell lies.
  return cell && !(row.also.length > 0 && isContact(cell.column)) ? cell : null;
}

function linesOf(row: Row, one: string, isContact: (column: number) => boolean): Line[] {
  const of = (at: number, more: Partial<Line>): Line => ({
    ...blank(row), key: `${row.row}-${at}`, first: at === 0, ...more,
  }); // prettier-ignore
  const changed = (change: PlanChange, at: number) =>
    of(at, {
      what: changeInWords(change),
      was: planValue(change.field, change.was),
      becomes: planValue(change.field, change.becomes),
    });
  switch (row.outcome) {
    case "refused":
      return row.faults.map((fault, at) => {
        const cell = correctable(row, cellOf(fault), isContact);
        return of(at, {
          what: `Refused: ${faultInWords(fault)}`,
          becomes: cell ? "" : adviceFor(fault),
          cell,
        });
      });
    case "unchanged":
      return [of(0, { what: "Nothing changes" })];
    case "changed":
      return row.changes.map(changed);
    case "new": {
      const contacts = row.changes.filter(({ field }) => field === "contact").length;
      const own = row.changes.filter(
        ({ field, contact }) => contact === null && (field === "class" || field === "year"),
      );
      const rest = row.changes.filter(
        (change) => change.field !== "contact" && !own.includes(change),
      );
      own.sort((a, b) => a.field.localeCompare(b.field));
      return [
        of(0, {
          what: contacts ? `New ${one}, ${number(contacts, "contact")}` : `New ${one}`,
          becomes: own.map(({ field, becomes }) => planValue(field, becomes)).join(", "),
        }),
        ...rest.map((change, at) => changed(change, at + 1)),
      ];
    }
  }
}

/** The lines in sight. With "all", those that change nothing are left out. */
export function linesOfPlan(
  plan: Checked,
  show: Show,
  isContact: (column: number) => boolean,
): Line[] {
  const { one } = whom(plan.found.layout);
  const wanted = ({ outcome }: Row) =>
    show === "all" ? outcome !== "unchanged" : outcome === show;
  const lines = plan.rows.filter(wanted).flatMap((row) => linesOf(row, one, isContact));
  if (show !== "all" && show !== "missing") return lines;
  return lines.concat(
    plan.missing.map((missing) => ({
      key: `left-${missing.person}`, row: null, missing, first: true, name: missing.name,
      what: "Not in the file", was: missing.className, becomes: "", cell: null,
    })), // prettier-ignore
  );
}

/** The contacts that come with a new pupil, for the words below the table. */
export const contactsInWords = (row: Row): string =>
  row.changes
    .filter(({ field }) => field === "contact")
    .map(({ contact, becomes }) => `${contact ?? ""}${becomes ? ` (${becomes})` : ""}`)
    .join(", ");
