import { expect, test } from "vitest";

import { dueShown, isCounted, positionShown, showPounds } from "./words";

test("a position says in a word what is missing", () => {
  const word = (owned: number | null, used: number, free: number | null, short: number) =>
    positionShown({ owned, used, free, short }).word;
  expect(word(2, 3, 0, 1)).toBe("1 short");
  expect(word(null, 900, null, 0)).toBe("No limit");
  expect(word(5, 5, 0, 0)).toBe("All in use");
  expect(word(5, 2, 3, 0)).toBe("3 free");
  expect(word(0, 0, 0, 0)).toBe("None");
});

test("pence are shown as pounds", () => {
  expect([showPounds(123_450), showPounds(0)]).toEqual(["£1,234.50", "£0.00"]);
});

test("what covers everybody has no number", () => {
  expect([isCounted("site"), isCounted("free"), isCounted("subscription")]).toEqual([
    false,
    false,
    true,
  ]);
});

test("what is due names the day that it is about", () => {
  const due = { title: null, licence: null, contract: "c", about: "Rowan: Broadband", count: 1 };
  expect(dueShown({ ...due, why: "notice", day: "2026-10-31" })).toBe(
    "Rowan: Broadband: give notice by 31 October 2026, or it goes on",
  );
  expect(dueShown({ ...due, why: "short", about: "Paint", day: null, count: 2 })).toBe(
    "Paint: 2 licences short",
  );
});
