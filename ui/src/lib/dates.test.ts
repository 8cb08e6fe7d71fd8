import { describe, expect, test } from "vitest";

import {
  addDays,
  momentInWords,
  readDate,
  showDate,
  showLongDate,
  showShortDate,
  yearsBetween,
} from "./dates";

const TODAY = "2026-09-08";
const read = (text: string) => readDate(text, TODAY);

describe("what people type", () => {
  test.each([
    ["3/9/26", "2026-09-03"],
    ["03.09.2026", "2026-09-03"],
    ["3-9-2026", "2026-09-03"],
    ["3 9 26", "2026-09-03"],
    ["030926", "2026-09-03"],
    ["03092026", "2026-09-03"],
    ["3 sep 2026", "2026-09-03"],
    ["3rd Sept 26", "2026-09-03"],
    ["3 September 2026", "2026-09-03"],
    ["Thursday 3 September 2026", "2026-09-03"],
    ["2026-09-03", "2026-09-03"],
    ["  3/9/26 ", "2026-09-03"],
    ["today", "2026-09-08"],
    ["yesterday", "2026-09-07"],
    ["29/2/24", "2024-02-29"],
    ["2/5/65", "1965-05-02"],
    ["31/8/27", "2027-08-31"],
  ])("%s is %s", (text, iso) => expect(read(text)).toEqual({ iso }));
});

test("without a year it is the most recent past", () => {
  expect(read("3/9")).toEqual({ iso: "2026-09-03" });
  expect(read("8/9")).toEqual({ iso: "2026-09-08" });
  expect(read("9/9")).toEqual({ iso: "2025-09-09" });
  expect(read("20 dec")).toEqual({ iso: "2025-12-20" });
  expect(read("29/2")).toEqual({ iso: "2024-02-29" });
});

test("the day always comes first", () => {
  expect(read("4/3/26")).toEqual({ iso: "2026-03-04" });
  expect(read("3/13/26")).toEqual({
    sentence: "There is no month 13. The day comes first: 3/9/26 is 3 September.",
  });
});

test("a day that does not exist is refused with a sentence", () => {
  expect(read("31/2/2019")).toEqual({
    sentence: "There is no 31 February 2019: February 2019 has 28 days.",
  });
  expect(read("31 April 2026")).toEqual({ sentence: "There is no 31 April: April has 30 days." });
  expect(read("0/9/26")).toHaveProperty("sentence");
  expect(read("31/4")).toHaveProperty("sentence");
  expect(read("3/9/0026")).toEqual({ sentence: "Check the year: 26 cannot be right." });
});

test("what is no date at all is refused with an example", () => {
  for (const text of ["soon", "3", "3/9/2", "1.23E+11", "3/9/26/1", "3 foo 2026"])
    expect(read(text)).toHaveProperty("sentence");
});

test("nothing typed is nothing, not a fault", () => expect(read("  ")).toEqual({ nothing: true }));

test("dates are shown in words", () => {
  expect(showDate("2026-09-03")).toBe("3 September 2026");
  expect(showShortDate("2026-09-03")).toBe("3 Sep 2026");
  expect(showLongDate("2026-09-08")).toBe("Tuesday 8 September 2026");
});

test("days are counted across months and years, and an age turns on the birthday", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
  expect(yearsBetween("2019-05-02", "2026-05-01")).toBe(6);
  expect(yearsBetween("2019-05-02", "2026-05-02")).toBe(7);
});

test("a moment is a day and a time", () =>
  expect(momentInWords("2026-09-08T12:05:00Z")).toMatch(/^8 September 2026, \d\d:05$/));
