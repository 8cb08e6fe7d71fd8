import { expect, test } from "vitest";

import { begunInWords, formsBegun, goOnWith } from "./begun";
import type { Draft } from "./draft";
import { Sitting } from "./sitting.svelte";

const typed = (signedOn: string, ticks: Draft["ticks"] = {}): Draft => ({
  name: "Cora Brannigan",
  classId: "c-2f",
  ticks,
  sheet: false,
  parts: [],
  giver: null,
  method: "paper",
  signedOn,
  sheetReference: "",
  agreementReference: "",
});
const yes = { web: { answer: "yes", limits: "" } } as const;

test("only what is typed and not on its way is kept, and it comes back as it was", () => {
  const before = new Sitting();
  before.signedOn = "2026-09-03";
  before.drafts.set("lucja", typed("2026-09-03", yes));
  before.drafts.set("finn", typed("2026-09-03"));
  before.drafts.set("mia", typed("2026-09-03", yes));
  const begun = formsBegun(before, new Set(["mia"]));
  expect(begun?.forms.map(([pupil]) => pupil)).toEqual(["lucja"]);
  expect(begun && begunInWords(begun)).toBe("the returned form of Cora Brannigan");

  const after = new Sitting();
  if (begun) goOnWith(after, JSON.parse(JSON.stringify(begun)));
  expect(after.drafts.get("lucja")).toEqual(before.drafts.get("lucja"));
  expect(after.signedOn).toBe("2026-09-03");
});

test("with nothing typed there is nothing to keep", () => {
  expect(formsBegun(new Sitting(), new Set())).toBeNull();
});

test("a form that was begun anew is not overwritten", () => {
  const sitting = new Sitting();
  sitting.drafts.set("lucja", typed("2026-09-08", yes));
  goOnWith(sitting, {
    classId: null,
    signedOn: "2026-09-03",
    forms: [["lucja", typed("2026-09-03", yes)]],
  });
  expect(sitting.drafts.get("lucja")?.signedOn).toBe("2026-09-08");
});
