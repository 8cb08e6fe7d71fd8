// How far a class is, and how a pupil's sheet is spoken of.
import type { ClassGrid, GridLine, SheetState } from "../api";
import { number } from "../lib/sentences";

export type ClassCounts = {
  pupils: number;
  sheets: number;
  /** Sheets that are in with boxes left blank. */
  withBlanks: number;
  notValid: number;
  agreements: number;
  missing: number;
};

/** Counts what the core says of each pupil. */
export function countClass({ lines: all, asAt }: ClassGrid): ClassCounts {
  // Who has left stands in the grid only for a form that came late.
  const lines = all.filter(({ leftOn }) => !leftOn || leftOn >= asAt);
  const count = (which: (line: GridLine) => boolean) => lines.filter(which).length;
  return {
    pupils: lines.length,
    sheets: count(({ sheet }) => sheet === "in"),
    withBlanks: count(({ blank }) => blank > 0),
    notValid: count(({ sheet }) => sheet === "not_valid"),
    agreements: count(({ agreement }) => agreement.state === "complete"),
    missing: count(({ missing }) => missing),
  };
}

/** "30 sheets in, 2 with blank boxes, 1 not valid": nothing that is back is called finished while it is not. */
export const sheetsInWords = ({ sheets, withBlanks, notValid }: ClassCounts): string =>
  [
    `${number(sheets, "sheet")} in`,
    withBlanks && `${withBlanks} with blank boxes`,
    notValid && `${notValid} not valid`,
  ]
    .filter(Boolean)
    .join(", ");

/** One entry for every state: a missing one does not compile. */
export const SHEETS: Record<SheetState, string> = {
  in: "in",
  out: "out",
  missing: "missing",
  not_valid: "not valid",
};

/** What has to be known of a sheet beyond its word; empty where nothing has. */
export function sheetNote({ sheet, blank }: Pick<GridLine, "sheet" | "blank">): string {
  if (sheet === "not_valid")
    return "Signed only by somebody who may not decide: a fresh sheet has to come in";
  if (!blank) return "";
  return blank === 1
    ? "One box was left blank: it counts as No"
    : `${blank} boxes were left blank: they count as No`;
}
