import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { carryWith } from "../lib/call";
import { finder } from "../shared/finder.svelte";
import { findForms, formFound } from "./find";
// Puts its source into the finder as soon as it is loaded.
import "./Page.svelte";

const FORM = {
  reference: "7Q4-KMX",
  code: "c1" as const,
  issuedOn: "2026-09-01",
  pupil: "1",
  name: "Mia Nowak",
  class: null,
  className: "",
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a form is asked for once, after a pause in the typing", async () => {
  const carried = vi.fn(async () => FORM);
  carryWith(carried);
  const early = findForms.find("7q");
  const late = findForms.find("7q4kmx ");
  await vi.advanceTimersByTimeAsync(200);
  expect(await early).toEqual([]);
  expect((await late).map(({ title, detail }) => [title, detail])).toEqual([
    ["Consent sheet 7Q4-KMX", "Mia Nowak · given out 1 September 2026"],
  ]);
  expect(carried).toHaveBeenCalledOnce();
  expect(carried).toHaveBeenCalledWith("form_find", { text: "7q4kmx" });
});

test("one letter is not looked for, and no form is no find", async () => {
  const carried = vi.fn(async () => null);
  carryWith(carried);
  expect(await findForms.find("7")).toEqual([]);
  expect(carried).not.toHaveBeenCalled();
  const found = findForms.find("7q4");
  await vi.advanceTimersByTimeAsync(200);
  expect(await found).toEqual([]);
});

test("a form opens where it is entered", () => {
  formFound(FORM).open();
  expect(location.hash).toBe("#/consents?class=none&pupil=1");
  formFound({ ...FORM, class: "c2" }).open();
  expect(location.hash).toBe("#/consents?class=c2&pupil=1");
  formFound({ ...FORM, pupil: null }).open();
  expect(location.hash).toBe("#/consents");
});

test("the page adds forms and nothing that the window finds by itself", async () => {
  carryWith(async () => ({ ...FORM, people: [] }));
  const done = finder.find("mia");
  await vi.advanceTimersByTimeAsync(200);
  await done;
  expect(finder.groups.map(({ heading }) => heading)).toEqual(["Forms"]);
});
