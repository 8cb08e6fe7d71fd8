// The order of a table and the way through it by keyboard.
import type { Snippet } from "svelte";

export type Column<Row> = {
  key: string;
  title: string;
  /** What stands in the cell as text: shown unless `cell` draws it, and sorted by unless `sortBy` says otherwise. */
  text: (row: Row) => string;
  /** Draws the cell. */
  cell?: Snippet<[Row]>;
  sortBy?: (row: Row) => string | number;
  /** CSS width; columns without one share what is left. */
  width?: string;
  align?: "end";
  unsorted?: boolean;
};

export type Order = { key: string; down: boolean } | null;

const collator = new Intl.Collator("en-GB", {
  numeric: true,
  sensitivity: "base",
  ignorePunctuation: true,
});

/** The rows in the order asked for; rows that are equal keep the order in which they came. */
export function inOrder<Row>(
  rows: readonly Row[],
  columns: Column<Row>[],
  order: Order,
): readonly Row[] {
  const column = order && columns.find(({ key }) => key === order.key);
  if (!column) return rows;
  const by = column.sortBy ?? column.text;
  const keyed = rows.map((row) => ({ row, by: by(row) }));
  const sign = order.down ? -1 : 1;
  keyed.sort((a, b) => {
    // What is empty comes last, whichever way round.
    if (a.by === "" || b.by === "") return Number(a.by === "") - Number(b.by === "");
    const difference =
      typeof a.by === "number" && typeof b.by === "number"
        ? a.by - b.by
        : collator.compare(String(a.by), String(b.by));
    return sign * difference;
  });
  return keyed.map(({ row }) => row);
}

/** The order after a column title is pressed: up, down, then as the rows came. */
export function nextOrder(order: Order, key: string): Order {
  if (order?.key !== key) return { key, down: false };
  return order.down ? null : { key, down: true };
}

/** Where a key leads from a row; undefined when the key is none of ours. */
export function step(key: string, at: number, count: number, page: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined || count === 0 ? undefined : Math.min(count - 1, Math.max(0, to));
}
