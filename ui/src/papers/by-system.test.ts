import { expect, test, vi } from "vitest";

import { BySystem, PART } from "./by-system.svelte";
import type { Layer } from "./layer";
import type { Pages } from "./pages";
import { handedWords, printWords } from "./words";

function paper(count: number) {
  const drawn: [number, number, boolean | undefined][] = [];
  const pages: Pages = {
    count,
    size: { width: 595, height: 842 },
    draw: vi.fn(async (number, _canvas, scale, upright) => {
      drawn.push([number, scale, upright]);
      return { size: pages.size, done: Promise.resolve(), stop: () => undefined };
    }),
    close: vi.fn(),
  };
  return { pages, drawn };
}

function layer() {
  const did: string[] = [];
  const made: Layer = {
    add: async () => void did.push("page"),
    print: async () => void did.push("print"),
    empty: () => void did.push("empty"),
  };
  return { did, made };
}

test("the pages are drawn at 300 dots to the inch and upright, recorded, printed, and forgotten", async () => {
  const { pages, drawn } = paper(2);
  const { did, made } = layer();
  const bySystem = new BySystem(() => made);
  await bySystem.print(pages, async () => void did.push("recorded"));
  expect(drawn).toEqual([
    [1, 300 / 72, true],
    [2, 300 / 72, true],
  ]);
  expect(did).toEqual(["page", "page", "recorded", "print", "empty"]);
  expect([bySystem.stage, bySystem.part]).toEqual(["handed", 1]);
});

test("many pages go in parts of which each begins on the front of a sheet", async () => {
  const { pages, drawn } = paper(PART * 2 + 4);
  const bySystem = new BySystem(() => layer().made);
  expect([PART % 2, bySystem.parts(pages)]).toEqual([0, 3]);
  const firsts = [];
  for (const part of [1, 2, 3]) {
    expect(bySystem.part).toBe(part);
    firsts.push(drawn.length + 1);
    await bySystem.print(pages, async () => undefined);
  }
  expect(firsts).toEqual([1, PART + 1, PART * 2 + 1]);
  expect(drawn.at(-1)?.[0]).toBe(pages.count);
  expect(bySystem.part).toBe(1);
});

test("stopped while it is drawn, nothing is recorded and no dialog opens", async () => {
  const { pages } = paper(30);
  const { did, made } = layer();
  const bySystem = new BySystem(() => made);
  made.add = async () => void (did.push("page") === 3 && bySystem.stop());
  const record = vi.fn(async () => undefined);
  await bySystem.print(pages, record);
  expect(did).toEqual(["page", "page", "page", "empty"]);
  expect(record).not.toHaveBeenCalled();
  expect([bySystem.stage, bySystem.part]).toEqual(["idle", 1]);
});

test("what cannot be recorded is not printed, and leaves no picture behind", async () => {
  const { pages } = paper(1);
  const { did, made } = layer();
  const bySystem = new BySystem(() => made);
  await expect(
    bySystem.print(pages, () => Promise.reject(new Error("the disk is full"))),
  ).rejects.toThrow("full");
  expect(did).toEqual(["page", "empty"]);
  expect(bySystem.stage).toBe("idle");
});

test("the words say which part comes next, and that a second try counts once", () => {
  expect(printWords(1, 1)).toBe("Print…");
  expect(printWords(2, 3)).toBe("Print part 2 of 3…");
  expect(handedWords(2, 3, true)).toContain("Part 1 of 3");
  expect(handedWords(1, 3, true)).toContain("once");
  expect(handedWords(1, 1, false)).not.toContain("once");
});
