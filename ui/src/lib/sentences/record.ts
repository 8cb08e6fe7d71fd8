// Words for what the record of changes says of the records: which part of them does not fit.
import type { RecordFault } from "../../api";
import { number } from "./numbers";

/** The tables of the vault as a person knows them. */
const TABLES: Record<string, string> = {
  agreement: "agreements",
  backup: "backups",
  batch: "printed runs of forms",
  class: "classes",
  contact_of: "contacts of pupils",
  decision: "consents given and withdrawn",
  draft: "unfinished entries",
  form_layout: "layouts of printed forms",
  form_return: "forms that came back",
  form_version: "wordings of forms",
  image_never: "the list of who is never photographed",
  import_mapping: "remembered columns of imports",
  import_run: "imports",
  issue: "forms that went out",
  key_holder: "key holders",
  log_in: "people who log in",
  membership: "who is in which class",
  person: "people",
  person_change: "histories of people",
  purpose: "purposes that consent is asked for",
  role_held: "roles of those who log in",
  setting: "school settings",
  signature: "signatures",
  vault: "the name of this vault",
  wording: "wordings of consents",
};

/** What the record and the records disagree about, in a sentence. */
export function faultInWords(fault: RecordFault): string {
  switch (fault.fault) {
    case "entry":
      return `Entry ${fault.entry.toLocaleString("en-GB")} of the record of changes is missing, or is not as it was written.`;
    case "shape":
      return "The tables of the records are not those that the record of changes knows.";
    case "table":
      return `${capital(tableInWords(fault.table))}: ${difference(fault.rows, fault.expected)}.`;
  }
}

/** What a table holds. */
export const tableInWords = (table: string): string =>
  TABLES[table] ?? `“${table.replaceAll("_", " ")}”`;

function difference(rows: number, expected: number): string {
  if (rows < expected) return `${number(expected - rows, "row")} missing`;
  if (rows > expected) return `${number(rows - expected, "row")} too many`;
  return "something was changed without Signet";
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
