// Cells that are typed here instead of what the file says. The file itself stays as it is.
import { SvelteMap } from "svelte/reactivity";

import type { AssetCell, AssetPlanRow, Correction } from "../api";
import { faultInWords } from "./words";

export type Corrected = Correction & { heading: string };

/** A cell of a refused row, and why it cannot be taken. */
export type Refused = AssetCell & { why: string };

const keyOf = (row: number, column: number) => `${row}:${column}`;

/** What is refused of a row: the cells that can be put right, and what is to be said besides. */
export function toPutRight({ faults }: AssetPlanRow): { said: string[]; cells: Refused[] } {
  const said: string[] = [];
  const cells = new Map<number, Refused>();
  for (const fault of faults) {
    const [only, ...more] = fault.cells;
    const isOfOne = only !== undefined && more.length === 0;
    if (!isOfOne) said.push(faultInWords(fault));
    for (const cell of fault.cells) {
      const known = cells.get(cell.column);
      const why = [known?.why ?? "", isOfOne ? faultInWords(fault) : ""].filter(Boolean).join(" ");
      cells.set(cell.column, { ...cell, why });
    }
  }
  return { said, cells: [...cells.values()] };
}

export class Corrections {
  /** Those with which the plan in sight was made. */
  made = $state.raw<Corrected[]>([]);
  /** Typed since, and not checked yet. */
  readonly open = new SvelteMap<string, Corrected>();

  /** What stands in the field of a cell. */
  textOf(row: number, { column, text }: AssetCell): string {
    return this.open.get(keyOf(row, column))?.text ?? text;
  }

  type(row: number, { column, heading, text: was }: AssetCell, text: string): void {
    // What is typed back to what it was is nothing to check.
    if (text === was) this.open.delete(keyOf(row, column));
    else this.open.set(keyOf(row, column), { row, column, heading, text });
  }

  /** All of them, with what was typed since. */
  joined(): Corrected[] {
    const all = new Map(this.made.map((one) => [keyOf(one.row, one.column), one]));
    for (const [key, one] of this.open) all.set(key, one);
    return [...all.values()];
  }

  /** All but that one: the cell is again what the file says. */
  without({ row, column }: Corrected): Corrected[] {
    return this.made.filter((one) => one.row !== row || one.column !== column);
  }

  forget(): void {
    this.made = [];
    this.open.clear();
  }
}
