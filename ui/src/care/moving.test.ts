// Moves by scanner.
import { expect, test } from "vitest";

import type { Api, Problem } from "../api";
import { carryWith } from "../lib/call";
import { movedInWords, Moving } from "./moving.svelte";

const TO = { room: "r1", keeper: "", authorisedBy: "Mrs Bell", on: "2026-09-08" };
const moved = (tag: string): Api["care_move"]["output"] => ({
  moved: [
    {
      id: `m-${tag}`,
      from: "Library",
      asset: { id: `a-${tag}`, tag, what: "Laptop", serial: "", standing: "in_stock", room: "Hall", holder: "" },
    },
  ],
  there: 0,
}); // prettier-ignore

test("scans are sent one after the other and said in words, and a wrong one stops nothing", async () => {
  const sent: unknown[] = [];
  carryWith((name, input) => {
    sent.push([name, input]);
    const tag = (input as { tags: string[] }).tags[0] ?? "";
    if (tag === "X") return Promise.reject({ code: "not_found" } satisfies Problem);
    return Promise.resolve(tag === "LT-2" ? { moved: [], there: 1 } : moved(tag));
  });
  const moving = new Moving();
  await Promise.all(["LT-1 ", "X", "LT-2"].map((tag) => moving.scan(tag, TO, "Hall")));
  expect(sent[0]).toEqual([
    "care_move",
    { tags: ["LT-1"], room: "r1", keeper: null, authorisedBy: "Mrs Bell", on: "2026-09-08", note: "" },
  ]); // prettier-ignore
  expect(moving.scans.map((scan) => scan.refused ?? movedInWords(scan))).toEqual([
    "LT-2 stands in Hall already.",
    "Nothing on the register has this tag.",
    "LT-1, Laptop: from Library to Hall.",
  ]);
  expect([moving.count, moving.refused]).toEqual([1, 1]);
});

test("a move is taken back once, and one that has gone on says so", async () => {
  let gone = false;
  carryWith((name) => {
    if (name === "care_move") return Promise.resolve(moved("LT-1"));
    return gone ? Promise.reject({ code: "cannot_undo" } satisfies Problem) : Promise.resolve({});
  });
  const moving = new Moving();
  await moving.scan("LT-1", TO, "Hall");
  const first = moving.last;
  if (!first) throw new Error("nothing was moved");
  expect(await moving.takeBack(first)).toBeUndefined();
  expect([moving.count, moving.last]).toEqual([0, undefined]);
  await moving.scan("LT-1", TO, "Hall");
  gone = true;
  const second = moving.last;
  if (!second) throw new Error("nothing was moved");
  expect(await moving.takeBack(second)).toMatch(/gone elsewhere since/);
  expect(moving.count).toBe(1);
});
