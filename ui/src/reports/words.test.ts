// What the reports say.
import { expect, test } from "vitest";

import type { ReportLine } from "../api";
import { asReport, groupInWords, reportNamed, whyInWords } from "./words";

const line = (over: Partial<ReportLine>): ReportLine => ({
  asset: { id: "a", tag: "LT-1", what: "Laptop", serial: "", standing: "in_use", room: "", holder: "" },
  keeper: "",
  funding: "",
  boughtOn: null,
  costPence: null,
  group: "",
  why: "listed",
  on: null,
  ...over,
}); // prettier-ignore

test("a line says why it stands there, and the day that it is about", () => {
  expect(whyInWords(line({}))).toBe("In use");
  expect(whyInWords(line({ why: "warranty_ends", on: "2026-09-30" }))).toBe(
    "Warranty ends, 30 Sep 2026",
  );
});

test("what has no group is told as such, and kinds of tests by their names", () => {
  expect(groupInWords("by_room", line({}))).toBe("No room");
  expect(groupInWords("tests_due", line({ group: "electrical" }))).toBe("Electrical (PAT)");
  expect(groupInWords("by_cost", line({}))).toBe("");
});

test("an address may name the report, and a name that is none is not believed", () => {
  expect(reportNamed("missing")).toBe("missing");
  expect(reportNamed("ours")).toBe("by_room");
  expect(reportNamed(null)).toBe("by_room");
});

test("only the plan asks when the year begins", () => {
  expect(asReport("by_room", "april")).toEqual({ report: "by_room" });
  expect(asReport("replacement", "april")).toEqual({ report: "replacement", yearBegins: "april" });
});
