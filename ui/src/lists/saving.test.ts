import { beforeEach, expect, type MockInstance, test, vi } from "vitest";

import type { LeavingList } from "../api";
import { carryWith } from "../lib/call";
import { toasts } from "../shared/toasts.svelte";
import { Saving } from "./saving.svelte";

const pupils = (): LeavingList => ({
  kind: "people",
  of: "pupil",
  left: false,
  among: ["1"],
  contacts: false,
});
let said: MockInstance<typeof toasts.say>;
let asked: unknown[];

function core(answer: () => unknown) {
  carryWith(async (name, input) => {
    asked.push([name, input]);
    return answer();
  });
}

beforeEach(() => {
  asked = [];
  said = vi.spyOn(toasts, "say");
});

test("the list leaves as asked for, and its file is named", async () => {
  core(() => ({ done: true, fileName: "pupils.xlsx" }));
  const saving = new Saving();
  saving.contacts = true;
  expect(await saving.save(pupils())).toBe(true);
  const list = { ...pupils(), contacts: true };
  expect(asked).toEqual([["list_save", { list, format: "xlsx" }]]);
  expect(said).toHaveBeenCalledWith("Saved as pupils.xlsx.");
});

test("thinking better of it says nothing and keeps the question open", async () => {
  core(() => ({ done: false, fileName: null }));
  const saving = new Saving();
  saving.format = "csv";
  expect(await saving.save({ kind: "imports" })).toBe(false);
  expect(asked).toEqual([["list_save", { list: { kind: "imports" }, format: "csv" }]]);
  expect(said).not.toHaveBeenCalled();
  expect(saving.problem).toBeNull();
});

test("a full disk is told where the question was asked", async () => {
  core(() => {
    throw { code: "disk_full" };
  });
  const saving = new Saving();
  expect(await saving.save({ kind: "imports" })).toBe(false);
  expect(saving.problem?.sentence).toContain("disk is full");
  expect(saving.busy).toBe(false);
});
