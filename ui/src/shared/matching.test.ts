import { expect, test } from "vitest";

import { matching } from "./matching";

const sam = {
  value: "sam",
  label: "Hassan, Sam",
  also: { words: "محمد الحسن", said: "by law محمد الحسن" },
};
const liz = {
  value: "liz",
  label: "Ainsworth, Liz",
  also: { words: "Sameera Ainsworth", said: "by law Sameera Ainsworth" },
};

test("an option is found by its other words too, and only then says them", () => {
  expect(matching([liz, sam], "hass")).toEqual([sam]);
  expect(matching([liz, sam], "محمد")).toEqual([{ ...sam, detail: "by law محمد الحسن" }]);
});

test("its own words come first, so that Enter takes the nearest", () =>
  expect(matching([liz, sam], "sam").map(({ value }) => value)).toEqual(["sam", "liz"]));
