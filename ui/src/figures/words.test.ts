import { expect, test } from "vitest";

import { inWords } from "./words";

test("a small group is never a number", () => {
  expect(inWords({ kind: "number", number: 1204 })).toBe("1,204");
  expect(inWords({ kind: "fewer_than_five" })).toBe("fewer than five");
  expect(inWords({ kind: "kept_back" })).toBe("not shown");
});
