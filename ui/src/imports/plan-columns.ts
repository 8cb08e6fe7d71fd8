// The columns of the check.
import type { Snippet } from "svelte";

import type { Column } from "../shared/table";
import type { Line } from "./lines";

type Cells = Record<"ticked" | "name" | "what" | "was" | "becomes", Snippet<[Line]>>;

/** Lines of one row belong together, so the table keeps the order of the file. */
export function columnsOf({ ticked, name, what, was, becomes }: Cells): Column<Line>[] {
  const of = (key: string, title: string, width: string, more: Partial<Column<Line>>): Column<Line> => ({
    key, title, width, unsorted: true, text: () => "", ...more,
  }); // prettier-ignore
  return [
    of("ticked", "Take", "3rem", { cell: ticked }),
    of("row", "Row", "3.4rem", {
      text: ({ row, first }) => (row ? (first ? String(row.row) : "") : "–"),
    }),
    of("name", "Name", "9rem", { cell: name, text: (line) => line.name }),
    of("what", "What", "13.5rem", { cell: what, text: (line) => line.what }),
    of("was", "Was", "7rem", { cell: was, text: (line) => line.was }),
    of("becomes", "Will be", "9.6rem", { cell: becomes, text: (line) => line.becomes }),
  ];
}
