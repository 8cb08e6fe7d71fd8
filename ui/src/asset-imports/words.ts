// What the columns of a file of equipment can mean, and why a row is refused, in words.
import type { AssetChange, AssetFact, AssetFault, AssetRefusal } from "../api";
import { pounds } from "../care/money";

export const FACTS: Record<AssetFact, string> = {
  tag: "Tag",
  kind: "Kind",
  make: "Make",
  model: "Model",
  serial: "Serial number",
  description: "Description",
  status: "Status",
  room: "Room",
  keeper: "Keeper",
  ownership: "Owned or leased",
  supplier: "Supplier",
  order_ref: "Order number",
  funding: "Funding",
  bought_on: "Bought on",
  cost: "Cost",
  warranty_until: "Warranty until",
  warranty_months: "Warranty in months",
  support_until: "Support until",
  life_years: "Life in years",
  assistive: "Specially adapted",
  camera: "Has a camera",
  portable: "Portable",
  holds_data: "Holds data",
  encrypted: "Encrypted",
  encryption: "Encrypted by",
  system: "Operating system",
  enrolment: "Enrolled in",
  mac: "MAC address",
  electrical: "Electrical class",
  insured: "Insured",
  note: "Note",
  accessories: "What belongs in the box",
  drives: "Drives",
  quantity: "How many",
};

const others = ({ rows }: AssetFault) =>
  rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.join(", ")}`;
const cell = ({ heading, text }: AssetFault) => `“${text}” under “${heading}”`;

/** One entry for every reason: a missing one does not compile. */
const REASONS: Record<AssetRefusal, (fault: AssetFault) => string> = {
  nothing_named: () => "Nothing here says which equipment it is.",
  no_kind: () => "It does not say what it is. Fill in what it is where the file does not say.",
  no_tag: () => "It has no tag. Fill in the letters from which it takes the next one.",
  not_a_tag: (fault) => `${cell(fault)} cannot be a tag.`,
  tag_twice: (fault) => `The tag ${fault.text} stands in ${others(fault)} as well.`,
  serial_twice: (fault) =>
    fault.rows.length
      ? `The serial number ${fault.text} stands in ${others(fault)} as well.`
      : `The serial number ${fault.text} stands twice in this row.`,
  contradicts: (fault) =>
    `Tag and serial number do not go together: the register has ${fault.text}.`,
  serial_of_a_drive: (fault) => `${fault.text} is the number of a drive in something else.`,
  disposed: (fault) => `${fault.text} has been disposed of.`,
  unknown_status: (fault) => `${cell(fault)} is no status that can be told for sure.`,
  status_gone: (fault) => `${cell(fault)} says that it has gone, which only a disposal can show.`,
  unclear_amount: (fault) => `${cell(fault)} can be read in two ways, or is no amount.`,
  below_nought: (fault) => `${cell(fault)} is less than nought.`,
  not_a_date: (fault) => `${cell(fault)} is no day in the calendar, read as day/month/year.`,
  date_too_early: () => "Its warranty or support ends before it was bought.",
  not_yes_no: (fault) => `${cell(fault)} is neither yes nor no.`,
  not_a_number: (fault) => `${cell(fault)} is no number that fits there.`,
  not_a_drive: (fault) => `${cell(fault)} is no drive. Write it like SSD 256 GB S4X9.`,
  not_an_ownership: (fault) => `${cell(fault)} is neither owned nor leased nor lent to us.`,
  spoilt: (fault) => `A spreadsheet has spoilt ${cell(fault)}.`,
  several_values: ({ heading }) => `Several values stand under “${heading}”, which can hold one.`,
  too_long: ({ heading }) => `What stands under “${heading}” is too long.`,
  quantity_with_tag: () => "Several cannot share one tag or one serial number.",
  keeper_unknown: ({ text }) =>
    `No member of staff is known as ${text}. The name is kept in the note.`,
  warranty_not_counted: () => "The warranty cannot be counted without the day of purchase.",
  standing_kept: () => "It stands differently in the register. That stays so.",
  loan_becomes_use: () => "It comes in as in use: a loan is made by lending.",
  accessories_kept: () =>
    "The accessories in the file differ. Those on record were left as they are.",
  drives_kept: () => "The drives in the file differ. Those on record were left as they are.",
};

/** Why a row is refused, or what is to be known of it. */
export const faultInWords = (fault: AssetFault): string => REASONS[fault.why](fault);

/** All of it as one text. */
export const faultsInWords = (faults: AssetFault[]): string => faults.map(faultInWords).join(" ");

/** "Cost: £399.00 → £405.50". */
export function changeInWords({ field, was, becomes }: AssetChange): string {
  const fact = field
    .replace(/Pence$/, "")
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const name = (FACTS as Record<string, string | undefined>)[fact] ?? field;
  const shown = (text: string) =>
    text === "" ? "–" : field === "costPence" ? pounds(Number(text)) : text;
  return `${name}: ${shown(was)} → ${shown(becomes)}`;
}
