import { expect, test, vi } from "vitest";

import { CLASSES, personOf } from "../dev/invented-people";
import { carryWith } from "../lib/call";
import { route } from "../lib/route.svelte";
import { findPeople } from "./find";
import { blank, fieldsFrom } from "./form";
import { toGrid } from "./ways";

test("people are found with what tells them apart, and opened", async () => {
  const carried = vi.fn(async () => ({
    form: null,
    people: [
      { id: "1", kind: "pupil", name: "Mia Nowak", className: "2 Fir", left: true },
      { id: "2", kind: "staff", name: "Mia Muir", className: "", left: false },
    ],
  }));
  carryWith(carried);
  expect(await findPeople.find("m")).toEqual([]);
  expect(carried).not.toHaveBeenCalled();
  const found = await findPeople.find("mia");
  expect(found.map(({ detail }) => detail)).toEqual(["2 Fir · left", "member of staff"]);
  found[0]?.open();
  await vi.waitFor(() => expect(route.path).toBe("/people/1"));
});

test("a form is entered in the grid of the pupil’s class, or of those in none", () => {
  const fields = fieldsFrom(blank());
  expect(toGrid(personOf("p", "pupil", fields, CLASSES[0] ?? null))).toBe(
    "/consents?class=class-1&pupil=p",
  );
  expect(toGrid(personOf("p", "pupil", fields, null))).toBe("/consents?class=none&pupil=p");
});
