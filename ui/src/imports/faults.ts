// Why a row cannot be taken, in plain words, and what it takes to put it right.
import type { Fault } from "../api";
import { fieldInWords } from "../people/history";
import { listed } from "./lists";

type Sentences = { [F in Fault["fault"]]: (fault: Extract<Fault, { fault: F }>) => string };

/** One entry for every fault: a missing one does not compile. */
const SENTENCES: Sentences = {
  not_a_date: ({ text, heading }) => `${text} is not a date (${heading})`,
  date_out_of_range: ({ text, heading }) => `${text} cannot be right (${heading})`,
  spoilt: ({ text, heading }) => `${text} is a number that a spreadsheet has spoilt (${heading})`,
  cell_error: ({ text, heading }) =>
    `The spreadsheet has the error ${text} in this cell (${heading})`,
  not_a_year: ({ text, heading }) => `${text} is not a year group (${heading})`,
  too_long: ({ heading, most }) =>
    `The text is too long: ${most.toLocaleString("en-GB")} characters at most (${heading})`,
  no_surname: () => "There is no surname",
  nobody_named: () => "Nobody is named in this row: it may be a total or a note",
  twice_different: ({ rows, field }) =>
    `The same pupil is in rows ${listed(rows.map(String))} with a different ${fieldInWords(field).toLowerCase()}`,
  contradicts: ({ names }) =>
    names.length > 1
      ? `The numbers in this row belong to ${listed(names)}, who are two different people`
      : `The number in this row belongs to ${listed(names)}, who has another name and date of birth`,
  not_enough: ({ names }) =>
    names.length > 1
      ? `This may be ${listed(names, "or")}: there is no date of birth or number to tell them apart`
      : `This may be ${listed(names)}: there is no date of birth or number to be sure`,
};

/** What to do about it, where no cell can be typed anew. */
const ADVICE: Record<Fault["fault"], string> = {
  not_a_date: "Correct it in the file",
  date_out_of_range: "Correct it in the file",
  spoilt: "Take the number from the office system",
  cell_error: "Correct the cell in the file",
  not_a_year: "Write it like R, 1 or Year 1",
  too_long: "Shorten it in the file",
  no_surname: "Add the surname in the file",
  nobody_named: "Nothing to do, if nobody is meant",
  twice_different: "Put one of the rows right",
  contradicts: "Check the number in the file",
  not_enough: "Add a date of birth or a number",
};

/** "31/02/2019 is not a date (Date of birth)". */
export function faultInWords(fault: Fault): string {
  const sentence = SENTENCES[fault.fault] as (fault: Fault) => string;
  return sentence(fault);
}

/** All that is wrong with a row, as one text: shown, and saved beside the refused row. */
export const faultsInWords = (faults: readonly Fault[]): string =>
  faults.map((fault) => `${faultInWords(fault)}.`).join(" ");

export const adviceFor = (fault: Fault): string => ADVICE[fault.fault];

/** The cell that can be typed anew: its column, its heading and what stands there. */
export type Cell = { column: number; heading: string; text: string };

/** The cell that a fault names, or undefined when it lies in no single cell. */
export function cellOf(fault: Fault): Cell | undefined {
  if (!("column" in fault) || fault.column === null) return undefined;
  return {
    column: fault.column,
    heading: "heading" in fault ? fault.heading : "Surname",
    text: "text" in fault ? fault.text : "",
  };
}
