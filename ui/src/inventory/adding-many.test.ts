import { expect, test } from "vitest";

import { notAdded } from "./adding-many.svelte";

test("a number that is on record is told from the school's own label", () => {
  const one = (serial: string, takenBy: string) => notAdded({ serial, takenBy, id: null, tag: "" });
  expect(one("new 001", "LT-0101")).toBe("is the serial number of LT-0101 already.");
  expect(one("lt0001", "LT-0001")).toContain("the school’s own tag");
});
