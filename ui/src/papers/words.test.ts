import { expect, test } from "vitest";

import { paperSaved, paperSent } from "./words";

const paper = (copies: number, issues: boolean) => ({
  token: "t1",
  title: "Forms",
  fileName: "consents.pdf",
  copies,
  issues,
  dueOn: null,
  missingCharacters: [],
});

test("whoever saves or prints numbered forms is told how many are recorded", () => {
  expect(paperSaved("consents.pdf", paper(20, true))).toBe(
    "Saved as consents.pdf. 20 forms are recorded as printed today.",
  );
  expect(paperSent("Office", paper(1, true))).toBe(
    "Sent to Office. 1 form is recorded as printed today.",
  );
});

test("of a list nothing is recorded, and nothing is said", () => {
  expect(paperSaved("list.pdf", paper(1, false))).toBe("Saved as list.pdf.");
});
