import { expect, test } from "vitest";

import { grouped, howFar } from "./groups";

test("codes come out as they are printed", () => {
  expect(grouped("ab3dk-e6ghm j")).toBe("AB3DK E6GHM J");
  expect(grouped("")).toBe("");
});

test("it says how far somebody is", () => {
  expect(howFar("AB3DK E6GHM J")).toBe("2 groups and 1 more");
  expect(howFar("AB3DK")).toBe("1 group");
});
