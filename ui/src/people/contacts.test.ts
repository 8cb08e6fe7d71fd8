import { expect, test } from "vitest";

import type { ContactLink } from "../api";
import { moved, newLink, ordinal, someoneMayDecide } from "./contacts";

const contact = (
  id: string,
  place: number,
  more: Partial<ContactLink["link"]> = {},
): ContactLink => ({
  id,
  name: id,
  email: "",
  mobile: "",
  phone: "",
  address: "",
  className: "",
  leftOn: null,
  link: {
    relationship: "",
    responsibility: "unknown",
    courtOrder: false,
    livesWith: null,
    place,
    ...more,
  },
});
const three = [contact("a", 1), contact("b", 2), contact("c", 3)];
const places = (moves: ReturnType<typeof moved>) =>
  moves.map(({ contact: id, link }) => [id, link.place]);

test("a new contact stands behind those that are there", () => {
  expect(newLink([]).place).toBe(1);
  expect(newLink(three).place).toBe(4);
});

test("a contact who moves up moves the others down, and only those that change are sent", () => {
  expect(places(moved(three, "c", 1))).toEqual([
    ["c", 1],
    ["a", 2],
    ["b", 3],
  ]);
  expect(places(moved(three, "a", 2))).toEqual([
    ["b", 1],
    ["a", 2],
  ]);
  expect(moved(three, "b", 2)).toEqual([]);
  expect(moved(three, "nobody", 1)).toEqual([]);
});

test("two contacts in one place are put in order on the way", () => {
  const tied = [contact("a", 1), contact("b", 1), contact("c", 1)];
  expect(places(moved(tied, "c", 1))).toEqual([
    ["a", 2],
    ["b", 3],
  ]);
});

test("only somebody with parental responsibility and no court order may decide", () => {
  expect(someoneMayDecide(three)).toBe(false);
  expect(someoneMayDecide([contact("a", 1, { responsibility: "yes", courtOrder: true })])).toBe(
    false,
  );
  expect(someoneMayDecide([contact("a", 1, { responsibility: "yes" })])).toBe(true);
});

test("places are counted in words", () =>
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22].map(ordinal)).toEqual([
    "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd",
  ])); // prettier-ignore
