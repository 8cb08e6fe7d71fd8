import { expect, test } from "vitest";

import type { ClassGrid, GridLine } from "../api";
import { countClass, sheetNote, sheetsInWords } from "./sheet";

const line = (sheet: GridLine["sheet"], agreement: string, missing: boolean, blank = 0) =>
  ({ sheet, missing, blank, agreement: { state: agreement } }) as GridLine;

test("a class is counted by what the core says of each pupil", () => {
  const lines = [
    line("in", "complete", false, 2),
    line("in", "part_signed", true),
    line("out", "complete", true),
    line("missing", "left", false),
    line("not_valid", "issued", true),
  ];
  const counts = countClass({ lines } as ClassGrid);
  expect(counts).toEqual({
    pupils: 5,
    sheets: 2,
    withBlanks: 1,
    notValid: 1,
    agreements: 2,
    missing: 3,
  });
  expect(sheetsInWords(counts)).toBe("2 sheets in, 1 with blank boxes, 1 not valid");
  expect(sheetsInWords({ ...counts, withBlanks: 0, notValid: 0 })).toBe("2 sheets in");
});

test("who has left counts for no class, and who is about to leave still does", () => {
  const of = (leftOn: string) => ({ ...line("missing", "left", false), leftOn });
  const lines = [of("2026-09-07"), of("2026-09-08")];
  expect(countClass({ lines, asAt: "2026-09-08" } as ClassGrid).pupils).toBe(1);
});

test("a sheet says what is still the matter with it", () => {
  expect(sheetNote({ sheet: "in", blank: 0 })).toBe("");
  expect(sheetNote({ sheet: "in", blank: 1 })).toContain("One box");
  expect(sheetNote({ sheet: "in", blank: 2 })).toContain("2 boxes were left blank");
  expect(sheetNote({ sheet: "not_valid", blank: 0 })).toContain("fresh sheet");
});
