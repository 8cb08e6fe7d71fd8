import { expect, test } from "vitest";

import type { Paper } from "../api";
import { formsOf, missingForms, withForms } from "./narrowing";

test("the list names both forms and leaves nothing out unless one asks", () => {
  expect(missingForms("c1")).toEqual({
    kind: "notSigned",
    class: "c1",
    forms: "both",
    onlyPrinted: false,
    asAt: null,
  });
  expect(missingForms("", "agreements", true)).toMatchObject({
    class: null,
    forms: "agreements",
    onlyPrinted: true,
  });
});

test("the list is narrowed, and keeps what else was asked of it", () => {
  const list = missingForms("c1", "both", true);
  const narrowed = withForms(list, "consents");
  expect(narrowed).toMatchObject({ class: "c1", forms: "consents", onlyPrinted: true });
  expect(formsOf(narrowed)).toBe("consents");
});

test("the forms of a class are narrowed in the same words", () => {
  const forms: Paper = {
    kind: "classForms",
    class: "c1",
    forms: ["agreement", "c1"],
    onlyMissing: true,
    duplex: true,
  };
  expect(formsOf(forms)).toBe("both");
  expect(withForms(forms, "consents")).toEqual({ ...forms, forms: ["c1"] });
  expect(formsOf(withForms(forms, "agreements"))).toBe("agreements");
});

test("a paper that is what it is has nothing to be narrowed", () => {
  const one: Paper = { kind: "pupilForms", pupil: "p1", forms: ["c1"] };
  expect(formsOf(one)).toBeNull();
  expect(withForms(one, "agreements")).toBe(one);
  expect(withForms(missingForms("c1"), "everything")).toEqual(missingForms("c1"));
});
