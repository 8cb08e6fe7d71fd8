// What the core says of a file and of one change in a plan. The generated types have other things under these two
// short names (what the search finds, what a person's history holds), so they are spelt out here, in one place.
import type { ImportSource, Plan, PlanRow } from "../api";

export type FileKind = "text" | "workbook" | "ctf";
export type Delimiter = "comma" | "semicolon" | "tab" | "bar";
export type Layout = "pupils_only" | "row_per_contact" | "contacts_across" | "staff";

/** What was found out about a file. */
export type FileFound = {
  fileName: string;
  kind: FileKind;
  encoding: string | null;
  delimiter: Delimiter | null;
  sheet: string | null;
  /** The row of the headings; 0 for a transfer file. */
  headerRow: number;
  rows: number;
  layout: Layout;
};

/** One thing that becomes different. */
export type PlanChange = {
  field: string;
  /** The contact that it is about; none for the pupil. */
  contact: string | null;
  was: string;
  becomes: string;
};

export type Row = Omit<PlanRow, "changes"> & { changes: PlanChange[] };
export type Source = Omit<ImportSource, "found"> & { found: FileFound };
export type Checked = Omit<Plan, "found" | "rows"> & { found: FileFound; rows: Row[] };

/** A file as the core read it. */
export const asSource = (source: ImportSource): Source => source as unknown as Source;

/** A plan as the core made it. */
export const asChecked = (plan: Plan): Checked => plan as unknown as Checked;
