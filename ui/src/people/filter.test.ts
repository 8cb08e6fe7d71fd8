import { expect, test } from "vitest";

import type { Person } from "../api";
import { CLASSES, invent, personOf } from "../dev/invented-people";
import { listed, shown } from "./filter";
import { blank, fieldsFrom } from "./form";

const pupil = (id: string, fields: Partial<Person["fields"]>, room = CLASSES[0] ?? null) =>
  personOf(id, "pupil", { ...fieldsFrom(blank()), ...fields }, room);
const people = listed([
  pupil("1", { legalForename: "Finn", legalSurname: "O’Neill", admissionNo: "0412" }),
  pupil("2", { legalForename: "Łucja", legalSurname: "Żak", knownForename: "Lucy" }),
  pupil(
    "3",
    { legalForename: "Anne-Marie", legalSurname: "Smith-Jones", mobile: "07700 900412" },
    null,
  ),
]);
const found = (typed: string, room = "") => shown(people, typed, room).map(({ id }) => id);

test("somebody is found as they are typed, with or without accents and apostrophes", () => {
  expect(found("oneill")).toEqual(["1"]);
  expect(found("neill fi")).toEqual(["1"]);
  expect(found("zak lucja")).toEqual(["2"]);
  expect(found("lucy")).toEqual(["2"]);
  expect(found("annemarie jones")).toEqual(["3"]);
  expect(found("0412")).toEqual(["1"]);
  expect(found("eill")).toEqual([]);
});

test("a telephone number is found however its figures are grouped", () => {
  expect(found("07700 900 412")).toEqual(["3"]);
  expect(found("07700900412")).toEqual(["3"]);
});

test("nothing typed shows everybody, and a class only its own", () => {
  expect(found("  ")).toEqual(["1", "2", "3"]);
  expect(found("", "class-1")).toEqual(["1", "2"]);
  expect(found("", "none")).toEqual(["3"]);
});

test("30,000 pupils are looked through at the speed of typing", () => {
  const pupils = invent(30_000).people.filter(({ kind }) => kind === "pupil");
  const all = listed(pupils);
  const start = performance.now();
  expect(shown(all, "oneill fi").length).toBeGreaterThan(0);
  // One frame is 16 ms; a busy test machine gets some air.
  expect(performance.now() - start).toBeLessThan(150);
});
