// Those who do not agree about one consent: what each of them said last.
import type { Decision } from "../api";
import { remembered } from "./file.svelte";
import { saidIn, saidOn } from "./words";

export type Voice = { id: string; name: string; said: string; on: string };

/** The last word of everybody who may decide, since it was settled last, in the order in which they spoke. */
export function voices(rows: readonly Decision[]): Voice[] {
  const last = new Map<string, Voice>();
  const inOrder = remembered(rows)
    .filter(({ row, takenBack }) => !takenBack && COUNTS.includes(row.standing))
    .map(({ row }) => row)
    .reverse()
    .sort((a, b) => saidOn(a).localeCompare(saidOn(b)));
  for (const row of inOrder) {
    // What was said before it was settled is settled.
    if (row.kind === "resolution") last.clear();
    const who = row.kind === "resolution" ? "the school" : (row.giver ?? row.giverName);
    last.set(who, { id: row.id, name: row.giverName, said: saidIn(row), on: saidOn(row) });
  }
  return [...last.values()];
}

const COUNTS: readonly Decision["standing"][] = ["holds", "declared", "own", "named_person"];
