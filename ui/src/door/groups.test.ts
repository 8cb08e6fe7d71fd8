import { expect, test } from "vitest";

import { grouped, howFar } from "./groups";

test("codes come out as they are printed", () => {
  expect(grouped("ab3d-e6gh j")).toBe("AB3D E6GH J");
  expect(grouped("")).toBe("");
});

test("it says how far somebody is", () => {
  expect(howFar("AB3D E6GH J")).toBe("2 groups and 1 more");
  expect(howFar("AB3D")).toBe("1 group");
});
