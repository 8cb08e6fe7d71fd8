// The columns of the register.
import type { Snippet } from "svelte";

import type { AssetRow } from "../api";
import { showShortDate } from "../lib/dates";
import type { Column } from "../shared/table";
import { money, STANDINGS } from "./words";

const figure = (day: string | null) => (day === null ? "" : Number(day.replaceAll("-", "")));

/** `tag` and `stands` draw the first columns. What a piece is, where it is and who has it fit beside each other at 1024. */
export const columnsOf = (
  tag: Snippet<[AssetRow]>,
  stands: Snippet<[AssetRow]>,
): Column<AssetRow>[] => [
  { key: "tag", title: "Tag", width: "7rem", text: (row) => row.tag, cell: tag },
  {
    key: "what",
    title: "What",
    width: "11rem",
    text: (row) =>
      [row.kind, [row.make, row.model].filter(Boolean).join(" ") || row.description]
        .filter(Boolean)
        .join(", "),
  },
  {
    key: "standing",
    title: "Stands",
    width: "8rem",
    text: (row) => STANDINGS[row.standing].word,
    cell: stands,
  },
  { key: "room", title: "Room", width: "8rem", text: (row) => row.room },
  { key: "holder", title: "With", width: "8.5rem", text: (row) => row.holder },
  {
    key: "due",
    title: "Due back",
    width: "7.5rem",
    text: (row) => (row.dueBackOn ? showShortDate(row.dueBackOn) : ""),
    sortBy: (row) => figure(row.dueBackOn),
  },
  { key: "serial", title: "Serial number", width: "9rem", text: (row) => row.serial },
  { key: "keeper", title: "Answers for it", width: "10rem", text: (row) => row.keeper },
  {
    key: "bought",
    title: "Bought",
    width: "7.5rem",
    text: (row) => (row.boughtOn ? showShortDate(row.boughtOn) : ""),
    sortBy: (row) => figure(row.boughtOn),
  },
  {
    key: "cost",
    title: "Cost",
    width: "7rem",
    align: "end",
    text: (row) => money(row.costPence),
    sortBy: (row) => row.costPence ?? "",
  },
  {
    key: "seen",
    title: "Last seen",
    width: "7.5rem",
    text: (row) => (row.seenOn ? showShortDate(row.seenOn) : ""),
    sortBy: (row) => figure(row.seenOn),
  },
];
