import { expect, test } from "vitest";

import { mergedInWords, standsBecause } from "./merges";

test("a merge that nothing was built upon can be taken apart", () => {
  expect(standsBecause([])).toBe("");
});

test("otherwise it is said what was built upon it", () => {
  expect(standsBecause(["answers"])).toContain("since then answers were entered, and nobody");
  expect(standsBecause(["details", "contacts", "forms"])).toContain(
    "the details were changed, the contacts were changed and forms went out",
  );
});

test("a merge is called by the record that went, by whom and when", () => {
  const merge = { id: "m", name: "Nowak, Mia", at: "2026-09-08T09:05:00Z", by: "Jo", since: [] };
  expect(mergedInWords(merge)).toMatch(/^Nowak, Mia · merged by Jo on 8 September 2026, \d\d:05$/);
});
