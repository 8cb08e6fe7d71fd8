import { expect, test } from "vitest";

import type { ContactLink, PersonPage } from "../api";
import { beginAdding, beginChanging, inWords, worthKeeping } from "./contact-draft";

const link = {
  relationship: "mother",
  responsibility: "yes",
  courtOrder: false,
  livesWith: true,
  place: 1,
} as const;
const anna = { id: "anna", name: "Anna Nowak", link } as unknown as ContactLink;
const page = {
  person: { id: "mia", name: "Mia Nowak" },
  contacts: [anna],
} as unknown as PersonPage;

test("a dialog that was only opened is not worth keeping", () => {
  expect(worthKeeping(null, page)).toBeNull();
  expect(worthKeeping(beginAdding(page), page)).toBeNull();
  expect(worthKeeping({ ...beginAdding(page), way: "new" }, page)).toBeNull();
  expect(worthKeeping(beginChanging(page, anna), page)).toBeNull();
});

test("what was typed or chosen is", () => {
  const adding = beginAdding(page);
  const chosen = { ...adding, chosen: "ben" };
  const typed = { ...adding, way: "new", typed: { ...adding.typed, legalSurname: "Żak" } };
  const linked = { ...adding, link: { ...adding.link, courtOrder: true } };
  for (const draft of [chosen, typed, linked]) expect(worthKeeping(draft, page)).toBe(draft);
  const moved = { ...beginChanging(page, anna), place: "2" };
  expect(worthKeeping(moved, page)).toBe(moved);
});

test("a contact that has ended meanwhile cannot be gone on with", () => {
  const changed = { ...beginChanging(page, anna), place: "2" };
  expect(worthKeeping(changed, { ...page, contacts: [] })).toBeNull();
});

test("it is offered by what it was", () => {
  const adding = beginAdding(page);
  expect(inWords(adding, page)).toBe("to add a contact of Mia Nowak");
  const typed = { ...adding.typed, legalForename: "Łucja", legalSurname: "Żak" };
  expect(inWords({ ...adding, way: "new", typed }, page)).toBe(
    "to add a contact of Mia Nowak, Łucja Żak",
  );
  expect(inWords(beginChanging(page, anna), page)).toBe(
    "to change Anna Nowak, a contact of Mia Nowak",
  );
});
