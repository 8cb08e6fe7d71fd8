import { expect, test } from "vitest";

import { finds, fold } from "./fold";

test("accents, apostrophes and capitals do not matter", () => {
  expect(fold("O’Neill")).toBe("oneill");
  expect(fold("Łucja Żak")).toBe("lucja zak");
  expect(fold("Siân Ó Dálaigh")).toBe("sian o dalaigh");
  expect(fold("محمد")).toBe("محمد");
});

test("each typed word begins a word, in any order", () => {
  expect(finds("oneill", "Finn O'Neill")).toBe(true);
  expect(finds("no mi", "Mia Nowak")).toBe(true);
  expect(finds("smith jones", "Ava Smith-Jones")).toBe(true);
  expect(finds("eill", "Finn O'Neill")).toBe(false);
  expect(finds("", "anything")).toBe(true);
});
