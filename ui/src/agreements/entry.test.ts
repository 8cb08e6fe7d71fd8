import { expect, test } from "vitest";

import type { AgreementLine } from "../api";
import { beginEntry, toAgreement } from "./entry";
import { progressOf, shownLines } from "./list.svelte";

const TODAY = "2026-09-08";

test("begins with the parts that are lacking", () => {
  expect(beginEntry("a1", ["parent"], TODAY)).toMatchObject({
    pupilPart: "none",
    parentPart: "signed",
  });
  expect(beginEntry("a2", ["pupil"], TODAY)).toMatchObject({
    pupilPart: "signed",
    parentPart: "none",
  });
  expect(beginEntry("a2", [], TODAY)).toMatchObject({ pupilPart: "signed", parentPart: "signed" });
});

test("an adult who signs on behalf needs a reason and the supporting adult", () => {
  const entry = beginEntry("a2", ["pupil"], TODAY);
  entry.pupilPart = "on_behalf";
  const made = toAgreement(entry, "p", TODAY);
  expect(Object.keys("missing" in made ? made.missing : {})).toEqual([
    "behalf.giver",
    "onBehalfReason",
    "supportingAdult",
  ]);
  Object.assign(entry, { reason: "Uses symbols", adult: "Mr Bell" });
  entry.behalf.who = "anna";
  expect(toAgreement(entry, "p", TODAY)).toMatchObject({
    request: {
      agreement: {
        parts: [{ part: "on_behalf", by: { kind: "contact", id: "anna" }, onBehalfReason: "Uses symbols", supportingAdult: "Mr Bell" }],
      },
    },
  }); // prettier-ignore
});

test("a mark is the pupil's own signature, made another way", () => {
  const entry = { ...beginEntry("a2", ["pupil"], TODAY), pupilPart: "mark" as const };
  expect(toAgreement(entry, "p", TODAY)).toMatchObject({
    request: { agreement: { parts: [{ part: "pupil", by: { kind: "pupil" }, method: "mark" }] } },
  });
});

const line = (registerName: string, className: string, state: string) =>
  ({ registerName, className, agreement: { state } }) as AgreementLine;
const LINES = [
  line("O’Neill, Finn", "2 Fir", "complete"),
  line("Nowak, Mia", "2 Fir", "overdue"),
  line("Żak, Łucja", "5 Oak", "part_signed"),
];

test("the list is searched without accents, and narrowed to what is missing", () => {
  expect(shownLines(LINES, false, "oneill")).toHaveLength(1);
  expect(shownLines(LINES, false, "lucja")).toHaveLength(1);
  expect(shownLines(LINES, true, "").map(({ registerName }) => registerName)).toEqual([
    "Nowak, Mia",
    "Żak, Łucja",
  ]);
});

test("every class has its progress", () =>
  expect(progressOf(LINES)).toEqual([
    { name: "2 Fir", pupils: 2, complete: 1 },
    { name: "5 Oak", pupils: 1, complete: 0 },
  ]));
