// Whether a pupil's consent sheet is in, out or missing, and what a class still lacks.
import type { ClassGrid, GridLine } from "../api";

export type SheetState = "in" | "out" | "missing";

/** Sheets signed from July on are for the school year that begins in September. */
const FIRST_MONTH = 7;

/** The first day on which a sheet counts for the school year of that day. */
export function yearBegins(on: string): string {
  const year = Number(on.slice(0, 4));
  return `${Number(on.slice(5, 7)) >= FIRST_MONTH ? year : year - 1}-07-01`;
}

/** In for this school year; out and still awaited; or missing: never printed, overdue, or of an earlier year. */
export function sheetState(line: GridLine, asAt: string): SheetState {
  const begins = yearBegins(asAt);
  const { formIn, formOut } = line;
  if (formIn && formIn >= begins && (!formOut || formOut <= formIn)) return "in";
  const late = line.cells.some(({ state }) => state === "no_reply");
  return formOut && formOut >= begins && !late ? "out" : "missing";
}

/** Whether anything is still to come from this pupil: the sheet or the agreement. */
export const lacksAnything = (line: GridLine, asAt: string): boolean =>
  line.agreement.state !== "left" &&
  (sheetState(line, asAt) !== "in" || line.agreement.state !== "complete");

export type ClassCounts = { pupils: number; sheets: number; agreements: number; missing: number };

/** How far a class is. */
export function countClass({ lines, asAt }: ClassGrid): ClassCounts {
  const count = (which: (line: GridLine) => boolean) => lines.filter(which).length;
  return {
    pupils: lines.length,
    sheets: count((line) => sheetState(line, asAt) === "in"),
    agreements: count((line) => line.agreement.state === "complete"),
    missing: count((line) => lacksAnything(line, asAt)),
  };
}
