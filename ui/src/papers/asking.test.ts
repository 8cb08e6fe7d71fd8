import { expect, test } from "vitest";

import type { FormVersion } from "../api";
import {
  blankForms,
  classForms,
  doNotPhotograph,
  notSigned,
  schoolForms,
  titlesOn,
} from "./asking";

const both = { agreement: true, consents: true };
const none = { agreement: false, consents: false };

test("what is ticked is what goes home", () => {
  expect(classForms("c1", both, true, false)).toEqual({
    paper: {
      kind: "classForms",
      class: "c1",
      forms: ["agreement", "c1"],
      onlyMissing: true,
      duplex: false,
    },
  });
  expect(schoolForms({ ...none, consents: true }, false, true)).toMatchObject({
    paper: { forms: ["c1"], duplex: true },
  });
});

test("no form, or no class, is said beside its field", () => {
  expect(classForms("c1", none, true, true)).toMatchObject({ field: "forms" });
  expect(classForms("", both, true, true)).toMatchObject({ field: "class" });
  expect(schoolForms(none, true, true)).toMatchObject({ field: "forms" });
});

test.each(["0", "51", "", "two", "-3", "1.5"])("%j copies cannot be made", (copies) => {
  expect(blankForms("a1", copies)).toMatchObject({ field: "copies" });
});

test("one to fifty copies can be made", () => {
  expect(blankForms("a2", " 50 ")).toEqual({
    paper: { kind: "blankForms", form: "a2", copies: 50 },
  });
});

test("a list cannot end before it begins", () => {
  expect(doNotPhotograph("", "2026-09-10", "2026-09-09")).toMatchObject({ field: "validUntil" });
  expect(doNotPhotograph("", "2026-09-10", "")).toMatchObject({
    paper: { class: null, asAt: "2026-09-10", validUntil: null },
  });
});

test("the list of missing forms is about what was chosen", () => {
  expect(notSigned("", "agreements", true, "2026-09-07")).toEqual({
    paper: {
      kind: "notSigned",
      class: null,
      forms: "agreements",
      onlyPrinted: true,
      asAt: "2026-09-07",
    },
  });
});

test("a form goes by the title that is in force, not by one to come", () => {
  const version = (code: "a1" | "c1", number: number, fromOn: string): FormVersion => ({
    id: `${code}${number}`,
    code,
    version: number,
    language: "en",
    title: `${code} v${number}`,
    body: "",
    material: false,
    fromOn,
  });
  const versions = [
    version("c1", 1, "2025-09-01"),
    version("a1", 1, "2025-09-01"),
    version("a1", 2, "2026-09-01"),
    version("a1", 3, "2027-09-01"),
  ];
  expect(titlesOn(versions, "2026-11-22")).toEqual([
    { code: "a1", title: "a1 v2" },
    { code: "c1", title: "c1 v1" },
  ]);
});
