// Words for what the record of changes says of the records: which part of them does not fit.
import type { RecordFault } from "../../api";
import { number } from "./numbers";

/** The tables of the vault as a person knows them. */
const TABLES: Record<string, string> = {
  accessory: "accessories of equipment",
  agreement: "agreements",
  asset: "equipment",
  asset_batch: "equipment entered together",
  asset_event: "what was done with equipment",
  asset_field: "the school’s own fields of the register",
  asset_import: "imports of equipment",
  asset_move: "moves of equipment",
  asset_test: "tests of equipment",
  asset_test_back: "tests of equipment taken back",
  asset_value: "what stands in the school’s own fields",
  asset_work: "work done on equipment",
  authorisation: "authorisations",
  authorisation_decision: "decisions on authorisations",
  backup_drill: "backups tried out",
  backup_made: "backups made",
  backup_place: "places of backups",
  batch: "printed runs of forms",
  class: "classes",
  contact_of: "contacts of pupils",
  contract: "contracts",
  decision: "consents given and withdrawn",
  disposal: "disposals",
  disposal_event: "steps of disposals",
  disposal_rule: "rules for disposals",
  draft: "unfinished entries",
  form_layout: "layouts of printed forms",
  form_return: "forms that came back",
  form_version: "wordings of forms",
  image_never: "the list of who is never photographed",
  import_mapping: "remembered columns of imports",
  import_run: "imports",
  installation: "where software is installed",
  issue: "forms that went out",
  key_holder: "key holders",
  label_choice: "choices for labels",
  licence: "licences",
  licence_purchase: "purchases of licences",
  loan: "loans",
  loan_event: "what was done with loans",
  loan_item: "what was lent",
  loan_text: "wordings of loans",
  log_calendar: "calendars of technical logs",
  log_in: "people who log in",
  log_line: "lines of technical logs",
  log_step: "steps of technical logs",
  loss: "losses",
  loss_entry: "reports of losses",
  medium: "drives and other media",
  membership: "who is in which class",
  merge: "people who were merged",
  notice_seen: "notices that were seen",
  person: "people",
  person_change: "histories of people",
  purpose: "purposes that consent is asked for",
  purpose_pause: "purposes that are paused",
  repair: "repairs",
  repair_end: "ends of repairs",
  role_held: "roles of those who log in",
  room: "rooms",
  setting: "school settings",
  signature: "signatures",
  software_title: "software",
  stock_check: "stock-checks",
  stock_check_count: "what was counted in stock-checks",
  stock_check_expected: "what stock-checks expected",
  stock_check_move: "moves found in stock-checks",
  stock_check_room: "rooms of stock-checks",
  stock_check_undo: "counts taken back in stock-checks",
  tag_series: "series of tags",
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
      return `${capital(tableInWords(fault.table))}: ${difference(fault.rows, fault.expected)} since entry ${fault.entry.toLocaleString("en-GB")} of the record of changes.`;
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
