// The page of labels: what is asked of the core, and what is remembered.
import { beforeEach, expect, test } from "vitest";

import type { LabelChoice, Need, Session } from "../api";
import { carryWith } from "../lib/call";
import { here } from "../lib/session.svelte";
import { Labels } from "./labels.svelte";

const choice: LabelChoice = {
  layout: "l7160",
  start: 20,
  copies: 1,
  what: true,
  serial: true,
  school: true,
  room: false,
  propertyOf: true,
};
const layout = { layout: "l7160", columns: 3, rows: 7, lines: 2 };
const kept: LabelChoice[] = [];
beforeEach(() => {
  kept.length = 0;
  here.session = { today: "2026-09-08", may: ["keep_inventory"] as Need[] } as Session;
  carryWith(async (name, input) => {
    if (name === "labels_page")
      return {
        layouts: [layout, { ...layout, layout: "tape24", columns: 1, rows: 1 }],
        choice,
        lastAddedOn: null,
      };
    if (name === "rooms_list") return [];
    if (name === "labels_pick") {
      const { by, to } = input as { by: string; to?: string };
      if (by === "series" && to === "IP-1")
        throw { code: "invalid", field: "to", why: { why: "does_not_fit" } };
      return [{ tag: "LT-0001" }, { tag: "LT-0002" }, { tag: "LT-0003" }];
    }
    kept.push(input as LabelChoice);
    return {};
  });
});

test("the last choice is offered, printed and kept, and the next time begins behind the last label", async () => {
  const labels = new Labels();
  await labels.open([]);
  expect([labels.start, labels.count, labels.day]).toEqual(["20", 3, "2026-09-08"]);
  labels.copies = "2";
  const paper = await labels.paper();
  expect(paper).toEqual({
    kind: "stock",
    paper: {
      kind: "labels",
      which: { by: "addedOn", day: "2026-09-08" },
      choice: { ...choice, copies: 2 },
    },
  });
  await labels.taken();
  // Six labels from the 20th on: two on this sheet, four on the next.
  expect(kept.map(({ start }) => start)).toEqual([20, 5]);
});

test("a start that the sheet does not have is refused beside its field", async () => {
  const labels = new Labels();
  await labels.open([]);
  labels.start = "22";
  expect(await labels.paper()).toBeUndefined();
  expect(labels.errors.start).toBe("Type a number from 1 to 21.");
  labels.turnTo("tape24");
  expect(await labels.paper()).toBeDefined();
});

test("those who were asked for come first, and a series that is none says so", async () => {
  const labels = new Labels();
  await labels.open(["a1"]);
  expect(labels.which()).toEqual({ by: "chosen", assets: ["a1"] });
  labels.by = "series";
  await labels.pick();
  expect(labels.picked).toBeNull();
  [labels.from, labels.to] = ["LT-1", "IP-1"];
  await labels.pick();
  expect(labels.errors.to).toContain("The last tag");
});

test("more lines than the label has room for are counted", async () => {
  const labels = new Labels();
  await labels.open([]);
  expect(labels.lines - (labels.layout?.lines ?? 0)).toBe(1);
});
