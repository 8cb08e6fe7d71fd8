import { expect, test } from "vitest";

import { isolated } from "./bidi";

test("a name with letters from the right is set apart, any other stays as it is", () => {
  expect(isolated("Łucja O’Neill")).toBe("Łucja O’Neill");
  expect(isolated("محمد الحسن")).toBe("\u2068محمد الحسن\u2069");
  expect(isolated("נועה Levi")).toBe("\u2068נועה Levi\u2069");
});

test("a name cannot end its own isolation, nor turn the sentence around", () => {
  expect(isolated("محمد\u2069\u202e x")).toBe("\u2068محمد x\u2069");
  expect(isolated("Mia\u202e Nowak")).toBe("Mia Nowak");
});
