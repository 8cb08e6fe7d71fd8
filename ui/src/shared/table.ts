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

/** Letters, figures and the punctuation that the collator passes over. */
const PLAIN = /^[A-Za-z0-9 _,;:!?.'"()/&#-]*$/;
/** No number in a list has more figures. */
const FIGURES = 16;

/**
 * A text that stands in the order of the collator when it is compared letter by letter, or none where only the collator
 * knows. The collator takes half a second for the serial numbers of a large register.
 */
function plainKey(text: string): string | undefined {
  if (!PLAIN.test(text) || text.length > 200) return undefined;
  let long = false;
  const key = text.toLowerCase().replace(/([0-9]+)|[^0-9a-z]+/g, (_, run?: string) => {
    if (run === undefined) return "";
    const figures = run.replace(/^0+/, "");
    long ||= figures.length > FIGURES;
    return figures.padStart(FIGURES, "0");
  });
  return long ? undefined : key;
}

/** The place of each text among all of them; texts that differ in nothing that counts share one. */
function places(texts: Iterable<string>): Map<string, number> {
  const keyed = [...new Set(texts)].map((text) => ({ text, key: plainKey(text) }));
  const isPlain = keyed.every(({ key }) => key !== undefined);
  const compare = (a: { text: string; key?: string }, b: { text: string; key?: string }) => {
    if (!isPlain) return collator.compare(a.text, b.text);
    const [first = "", second = ""] = [a.key, b.key];
    return first < second ? -1 : Number(first > second);
  };
  keyed.sort(compare);
  const found = new Map<string, number>();
  let place = 0;
  keyed.forEach((one, at) => {
    const before = keyed[at - 1];
    if (before && compare(before, one) !== 0) place += 1;
    found.set(one.text, place);
  });
  return found;
}

/** The rows in the order asked for; rows that are equal keep the order in which they came. */
export function inOrder<Row>(
  rows: readonly Row[],
  columns: Column<Row>[],
  order: Order,
): readonly Row[] {
  const column = order && columns.find(({ key }) => key === order.key);
  if (!column) return rows;
  const by = column.sortBy ?? column.text;
  const all = rows.map(by);
  const known = places(all.filter((one) => typeof one === "string"));
  const keyed = rows.map((row, at) => {
    const one = all[at] ?? "";
    return { row, empty: one === "", at: typeof one === "number" ? one : (known.get(one) ?? 0) };
  });
  const sign = order.down ? -1 : 1;
  // What is empty comes last, whichever way round.
  keyed.sort((a, b) => Number(a.empty) - Number(b.empty) || (a.empty ? 0 : sign * (a.at - b.at)));
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
