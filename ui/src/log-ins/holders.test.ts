import { expect, test } from "vitest";

import { filled, missing, rows } from "./holders";

const helen = { name: "Helen Marsh", keptWhere: "safe" };
const empty = { name: "", keptWhere: "" };

test("there are always two rows to fill in", () => {
  expect(rows([])).toEqual([empty, empty]);
  expect(rows([helen])).toEqual([helen, empty]);
});

test("a third row that was left empty is no holder, the second is one that is missing", () => {
  expect(filled([helen, empty, empty])).toEqual([helen, empty]);
  const faults = missing([helen, empty, empty]);
  expect(Object.keys(faults)).toEqual(["name1", "keptWhere1", "name2", "keptWhere2"]);
  expect(faults["name2"]?.[0]).toBe("");
});
