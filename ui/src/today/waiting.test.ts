import { afterEach, expect, test, vi } from "vitest";

import type { DuePupil, Today } from "../api";
import { carryWith } from "../lib/call";
import { countOf, waiting } from "./waiting.svelte";

const due: DuePupil = { pupil: "p", name: "Mia", className: "", titles: ["Website"], since: null };
const page = (changed: Partial<Today>) =>
  ({
    withdrawn: [],
    disputed: [],
    invalid: [],
    overdue: 0,
    classes: [],
    ...changed,
  }) as unknown as Today;

afterEach(() => (waiting.count = 0));

test("every pupil to be dealt with counts, and all late forms together count once", () => {
  expect(countOf(page({}))).toBe(0);
  expect(countOf(page({ overdue: 217 }))).toBe(1);
  expect(countOf(page({ overdue: 217, invalid: [due, due], disputed: [due] }))).toBe(4);
});

test("asked for while it is being asked, it asks once more, and no oftener", async () => {
  const asked = vi.fn(async () => page({ invalid: [due] }));
  carryWith(asked);
  const first = waiting.load();
  void waiting.load();
  void waiting.load();
  await first;
  expect(asked).toHaveBeenCalledTimes(2);
  expect(waiting.count).toBe(1);
});

test("a fault leaves no number that may be wrong", async () => {
  waiting.count = 3;
  carryWith(async () => Promise.reject({ code: "locked" }));
  await waiting.load();
  expect(waiting.count).toBe(0);
});
