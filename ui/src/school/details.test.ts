import { beforeEach, expect, test, vi } from "vitest";

import { carryWith } from "../lib/call";
import { SchoolDetails } from "./details.svelte";

const KEPT = {
  name: "Marlbridge",
  address: "",
  phone: "",
  email: "",
  returnTo: "the school office",
  returnDays: 14,
  yearEnds: "autumn",
  privacyContact: "",
};
const sent = vi.fn();
let kept = KEPT;

beforeEach(() => {
  kept = KEPT;
  sent.mockReset();
  carryWith(async (name, input) => {
    if (name === "school_get") return kept;
    sent(input);
    kept = { ...(input as typeof KEPT), name: (input as typeof KEPT).name.trim() };
    return {};
  });
});

async function opened() {
  const details = new SchoolDetails();
  await details.load();
  if (!details.typed) throw new Error("the details were not fetched");
  return { details, typed: details.typed };
}

test("what is typed is sent as the core wants it, and shown as the core kept it", async () => {
  const { details, typed } = await opened();
  expect(details.changed).toBe(false);
  typed.name = " Marlbridge Primary ";
  typed.returnDays = "21";
  expect(details.changed).toBe(true);
  expect(await details.save()).toBe(true);
  expect(sent).toHaveBeenCalledWith({ ...KEPT, name: " Marlbridge Primary ", returnDays: 21 });
  expect(details.typed?.name).toBe("Marlbridge Primary");
  expect(details.changed).toBe(false);
});

test("an empty name and days that are no number are not sent", async () => {
  const { details, typed } = await opened();
  typed.name = " ";
  typed.returnDays = "soon";
  expect(await details.save()).toBe(false);
  expect(Object.keys(details.form.errors)).toEqual(["name", "returnDays"]);
  expect(sent).not.toHaveBeenCalled();
  details.leaveIt();
  expect(details.typed?.returnDays).toBe("14");
  expect(details.form.errors).toEqual({});
});
