import { expect, test } from "vitest";

import type { ClassGrid, GridLine } from "../api";
import { countClass } from "./sheet";

const line = (sheet: GridLine["sheet"], agreement: string, missing: boolean) =>
  ({ sheet, missing, agreement: { state: agreement } }) as GridLine;

test("a class is counted by what the core says of each pupil", () => {
  const lines = [
    line("in", "complete", false),
    line("in", "part_signed", true),
    line("out", "complete", true),
    line("missing", "left", false),
  ];
  expect(countClass({ lines } as ClassGrid)).toEqual({
    pupils: 4,
    sheets: 2,
    agreements: 2,
    missing: 2,
  });
});
