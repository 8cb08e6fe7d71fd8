// What was found out about a file, in words.
import { number } from "../lib/sentences";
import type { Delimiter, FileFound, Layout } from "./types";

const DELIMITERS: Record<Delimiter, string> = {
  comma: "commas between the cells",
  semicolon: "semicolons between the cells",
  tab: "tabs between the cells",
  bar: "upright bars between the cells",
};
const LAYOUTS: Record<Layout, string> = {
  pupils_only: "one row for each pupil, without contacts",
  row_per_contact: "one row for each contact, with the pupil repeated",
  contacts_across: "one row for each pupil, with the contacts side by side",
  staff: "one row for each member of staff",
};

/** How people stand in the rows. */
export const layoutInWords = (layout: Layout): string => LAYOUTS[layout];

/** How the letters of a text file are kept matters only where it is the old way, in which some names cannot be written. */
export function kindInWords({ kind, encoding }: FileFound): string {
  if (kind === "workbook") return "Excel workbook";
  if (kind === "ctf") return "Common Transfer File";
  return encoding && !/^utf-/i.test(encoding)
    ? "A list as text, saved the old Windows way: check names such as Zoë"
    : "A list as text";
}

/** The parts of what was found, to stand in one line. */
export function foundInWords(found: FileFound): string[] {
  const parts = [kindInWords(found)];
  if (found.delimiter) parts.push(DELIMITERS[found.delimiter]);
  if (found.sheet) parts.push(`sheet “${found.sheet}”`);
  if (found.kind !== "ctf") parts.push(`headings in row ${found.headerRow}`);
  parts.push(number(found.rows, found.kind === "ctf" ? "pupil" : "row"));
  return parts;
}

/** Whom the rows are about. */
export const whom = (layout: Layout): { one: string; many: string } =>
  layout === "staff"
    ? { one: "member of staff", many: "members of staff" }
    : { one: "pupil", many: "pupils" };
