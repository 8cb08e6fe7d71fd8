// How far a class is.
import type { ClassGrid, GridLine } from "../api";

export type ClassCounts = { pupils: number; sheets: number; agreements: number; missing: number };

/** Counts what the core says of each pupil. */
export function countClass({ lines }: ClassGrid): ClassCounts {
  const count = (which: (line: GridLine) => boolean) => lines.filter(which).length;
  return {
    pupils: lines.length,
    sheets: count(({ sheet }) => sheet === "in"),
    agreements: count(({ agreement }) => agreement.state === "complete"),
    missing: count(({ missing }) => missing),
  };
}
