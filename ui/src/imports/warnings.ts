// What is taken all the same, but what the office should know.
import type { Warning } from "../api";
import { showDate } from "../lib/dates";
import { fieldInWords } from "../people/history";
import { listed } from "./lists";

type Kind = Warning["warning"];
type Sentences = { [W in Kind]: (warning: Extract<Warning, { warning: W }>) => string };
const MOST_ROWS = 8;

function rowsInWords(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0] ?? ""}`;
  const shown = rows.slice(0, MOST_ROWS).map(String);
  const more = rows.length - shown.length;
  return `rows ${more > 0 ? `${shown.join(", ")} and ${more.toLocaleString("en-GB")} more` : listed(shown)}`;
}

/** One entry for every warning: a missing one does not compile. */
const SENTENCES: Sentences = {
  maybe_lost_zeros: ({ heading, rows }) =>
    `${heading}: a spreadsheet may have taken the zeros from the front of the numbers in ${rowsInWords(rows)}.`,
  not_understood: ({ row, heading, text }) =>
    `Row ${row}: “${text}” is no answer that Signet knows for ${heading}, so it was left out.`,
  odd_upn: ({ row, text }) =>
    `Row ${row}: ${text} does not look like a UPN. It is kept as it stands.`,
  contact_without_name: ({ row }) => `Row ${row}: a contact without a name was left out.`,
  has_left: ({ row, name, on }) =>
    `Row ${row}: ${name} left on ${showDate(on)} and stays on the list of those who have left.`,
  name_only: ({ row, name }) =>
    `Row ${row}: ${name} was told by name and class alone. Check that it is the right pupil.`,
  contact_differs: ({ row, name, field }) =>
    `Row ${row}: another row gives a different ${fieldInWords(field).toLowerCase()} for ${name}. The first one was taken.`,
  contact_ended: ({ row, name, on }) =>
    `Row ${row}: ${name} stopped being a contact on ${showDate(on)}, and stays so.`,
};

/** The warning as a sentence. */
export function warningInWords(warning: Warning): string {
  const sentence = SENTENCES[warning.warning] as (warning: Warning) => string;
  return sentence(warning);
}
