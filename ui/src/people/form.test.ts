import { expect, test } from "vitest";

import { blank, differing, fieldsFrom, rebase, typedFrom } from "./form";

const mia = { ...blank(), legalForename: "Mia", legalSurname: "Nowak", born: "2019-05-02" };

test("a form and a record are the same thing in two shapes", () => {
  const fields = fieldsFrom(mia);
  expect(fields.born).toBe("2019-05-02");
  expect(fields.joinedOn).toBeNull();
  expect(typedFrom(fields)).toEqual(mia);
});

test("white space is tidied as the core does it, and alone is no change", () => {
  const typed = { ...mia, legalSurname: "  Nowak ", address: "1  Mill\nLane" };
  expect(fieldsFrom(typed)).toMatchObject({ legalSurname: "Nowak", address: "1 Mill Lane" });
  expect(differing(mia, { ...mia, legalForename: "Mia " })).toEqual([]);
});

test("what was typed is laid over a newer record, and nothing of either is lost", () => {
  const mine = { ...mia, knownForename: "Mimi" };
  const newer = { ...mia, address: "2 Mill Lane" };
  expect(rebase(mia, mine, newer)).toEqual({
    typed: { ...mia, knownForename: "Mimi", address: "2 Mill Lane" },
    clashes: [],
  });
});

test("where both have changed the same field, the typed one stands and is pointed out", () => {
  const { typed, clashes } = rebase(
    mia,
    { ...mia, address: "1 Mill Lane" },
    { ...mia, address: "2 Mill Lane" },
  );
  expect(typed.address).toBe("1 Mill Lane");
  expect(clashes).toEqual(["address"]);
});

test("the same change made twice is no clash", () => {
  const both = { ...mia, address: "1 Mill Lane" };
  expect(rebase(mia, both, both).clashes).toEqual([]);
});
