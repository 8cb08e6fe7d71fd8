import { expect, test } from "vitest";

import type { GridLine } from "../api";
import { sheetState, yearBegins } from "./sheet";

const line = (formOut: string | null, formIn: string | null, state = "asked") =>
  ({ formOut, formIn, cells: [{ state }], agreement: { state: "complete" } }) as GridLine;

test("sheets from July on are for the school year that begins in September", () => {
  expect(yearBegins("2026-09-08")).toBe("2026-07-01");
  expect(yearBegins("2027-06-30")).toBe("2026-07-01");
  expect(yearBegins("2027-07-01")).toBe("2027-07-01");
});

test.each([
  ["in", "2026-09-01", "2026-09-07", "given"],
  ["in", null, "2026-09-07", "given"],
  ["out", "2026-09-01", null, "asked"],
  ["out", "2026-09-01", "2025-09-07", "expired"],
  ["out", "2026-09-07", "2026-09-01", "given"],
  ["missing", null, null, "not_asked"],
  ["missing", "2026-09-01", null, "no_reply"],
  ["missing", "2025-09-01", "2025-09-07", "expired"],
])("%s when one went out on %s and came in on %s (%s)", (expected, out, back, state) =>
  expect(sheetState(line(out, back, state), "2026-09-20")).toBe(expected),
);
