// Labels on their sheet.
import { expect, test } from "vitest";

import { isSheet, nextStart, places, sheetsFor, startOf } from "./sheet";

test("a start is a number that the sheet has", () => {
  expect(startOf("8", 21)).toBe(8);
  expect(startOf(" 21 ", 21)).toBe(21);
  for (const typed of ["", "0", "22", "-1", "1.5", "eight", "1e1"])
    expect(startOf(typed, 21), typed).toBeUndefined();
});

test("what is used is told from what is printed and what is left", () => {
  expect(places(6, 3, 2)).toEqual(["used", "used", "now", "now", "free", "free"]);
  expect(places(3, 2, 100)).toEqual(["used", "now", "now"]);
});

test("a begun sheet counts as one, and the next labels begin behind the last", () => {
  expect(sheetsFor(21, 20, 2)).toBe(1);
  expect(sheetsFor(21, 20, 3)).toBe(2);
  expect(sheetsFor(21, 1, 0)).toBe(0);
  expect(nextStart(21, 20, 1)).toBe(21);
  expect(nextStart(21, 20, 2)).toBe(1);
  expect(nextStart(21, 1, 50)).toBe(9);
});

test("a roll is no sheet", () => {
  expect(isSheet({ columns: 1, rows: 1 })).toBe(false);
  expect(isSheet({ columns: 3, rows: 7 })).toBe(true);
});
