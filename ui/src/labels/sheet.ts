// Labels on their sheet: which are used already, where the next sheet begins, how many sheets it takes.
import type { LabelLayoutFacts } from "../api";

export const perSheet = ({ columns, rows }: Pick<LabelLayoutFacts, "columns" | "rows">): number =>
  columns * rows;

/** A roll has no sheet to begin in the middle of. */
export const isSheet = (layout: Pick<LabelLayoutFacts, "columns" | "rows">): boolean =>
  perSheet(layout) > 1;

/** The start that was typed, or undefined where the sheet has no such label. */
export function startOf(typed: string, most: number): number | undefined {
  const start = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : NaN;
  return start >= 1 && start <= most ? start : undefined;
}

/** What becomes of each label of the first sheet: used before, printed now, or left over. */
export type Place = "used" | "now" | "free";
export function places(most: number, start: number, count: number): Place[] {
  return Array.from({ length: most }, (_, at) => {
    if (at < start - 1) return "used";
    return at < start - 1 + count ? "now" : "free";
  });
}

/** How many sheets it takes, the begun one included. */
export const sheetsFor = (most: number, start: number, count: number): number =>
  count === 0 ? 0 : Math.ceil((start - 1 + count) / most);

/** Where to begin the next time: behind the last label, or on a fresh sheet. */
export const nextStart = (most: number, start: number, count: number): number =>
  ((start - 1 + count) % most) + 1;
