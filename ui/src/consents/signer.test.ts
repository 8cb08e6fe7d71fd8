import { expect, test } from "vitest";

import type { Signer } from "../api";
import { firstSigner, signerNote } from "./signer";

const marek: Signer = {
  id: "marek",
  name: "Marek Kowalczyk",
  relationship: "Father",
  responsibility: "yes",
  courtOrder: false,
};
const by = { giver: { kind: "contact", id: "marek" } } as const;

test("only who is on record as holding parental responsibility is put in, whatever the relationship", () => {
  for (const relationship of ["Mother", "Father", "Guardian", "Carer", ""])
    expect(firstSigner([{ ...marek, relationship, responsibility: "unknown" }])).toBeNull();
  expect(firstSigner([{ ...marek, relationship: "Grandmother" }])).toEqual(by.giver);
  expect(firstSigner([{ ...marek, courtOrder: true }])).toBeNull();
  expect(firstSigner([])).toBeNull();
});

test("the row says why somebody is put in, until somebody has said who signed", () => {
  expect(signerNote(by, [marek])).toContain("Marek Kowalczyk is on record");
  expect(signerNote({ ...by, giverSaid: true }, [marek])).toBe("");
  expect(signerNote({ giver: null }, [marek])).toContain("nobody is put in");
  expect(signerNote({ giver: null }, [])).toContain("Press 0");
});

test("whoever may not decide is named before anything is saved, and so is what rests on the form alone", () => {
  const note = (more: Partial<Signer>) =>
    signerNote({ ...by, giverSaid: true }, [{ ...marek, ...more }]);
  expect(note({ responsibility: "no" })).toContain("count as No");
  expect(note({ courtOrder: true })).toContain("may not decide");
  expect(note({ responsibility: "unknown" })).toContain("The form says so");
  const rose = { kind: "other", name: "Rose", relationship: "mother" } as const;
  const other = (statesResponsibility: boolean) =>
    signerNote({ giver: { ...rose, statesResponsibility }, giverSaid: true }, []);
  expect(other(false)).toContain("count as No");
  expect(other(true)).toContain("check it");
});
