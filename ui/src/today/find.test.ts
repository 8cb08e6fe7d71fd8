import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { carryWith } from "../lib/call";
import { findForms, findPeople, formFound, personFound } from "./find";

const ANSWER = {
  people: [{ id: "1", kind: "pupil", name: "Mia Nowak", className: "2 Fir", left: true }],
  form: {
    reference: "7Q4-KMX",
    code: "c1",
    issuedOn: "2026-09-01",
    pupil: "1",
    name: "Mia Nowak",
    class: null,
    className: "",
  },
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("people and forms are asked for once, after a pause in the typing", async () => {
  const carried = vi.fn(async () => ANSWER);
  carryWith(carried);
  const early = findPeople.find("mi");
  const people = findPeople.find("mia ");
  const forms = findForms.find("mia ");
  await vi.advanceTimersByTimeAsync(200);
  expect(await early).toEqual([]);
  expect((await people).map(({ title, detail }) => [title, detail])).toEqual([
    ["Mia Nowak", "2 Fir · left"],
  ]);
  expect((await forms)[0]?.detail).toBe("Mia Nowak · given out 1 September 2026");
  expect(carried).toHaveBeenCalledOnce();
  expect(carried).toHaveBeenCalledWith("search", { text: "mia" });
});

test("nothing of an answer is kept: the same letters are looked for anew", async () => {
  const carried = vi.fn(async () => ANSWER);
  carryWith(carried);
  for (let turn = 0; turn < 2; turn += 1) {
    const found = findPeople.find("mia");
    await vi.advanceTimersByTimeAsync(200);
    await found;
  }
  expect(carried).toHaveBeenCalledTimes(2);
});

test("one letter is not looked for", async () => {
  const carried = vi.fn(async () => ANSWER);
  carryWith(carried);
  expect(await findPeople.find("m")).toEqual([]);
  expect(carried).not.toHaveBeenCalled();
});

test("a person and a form open where they belong", () => {
  personFound({ id: "7", kind: "staff", name: "Siân Muir", className: "", left: false }).open();
  expect(location.hash).toBe("#/people/7");
  const form = { ...ANSWER.form, code: "c1" as const };
  formFound(form).open();
  expect(location.hash).toBe("#/consents?class=none&pupil=1");
  formFound({ ...form, class: "c2" }).open();
  expect(location.hash).toBe("#/consents?class=c2&pupil=1");
  formFound({ ...form, pupil: null }).open();
  expect(location.hash).toBe("#/consents");
});
