import { expect, test } from "vitest";

import type { LentTo, LoanRow, Scanned } from "../api";
import { inventLoans } from "../dev/invented-loans";
import {
  dueInWords,
  lendShown,
  loanShown,
  pounds,
  returnShown,
  signedInWords,
  whatIsLent,
} from "./words";

const leo: LentTo = {
  person: "p",
  room: null,
  kind: "pupil",
  name: "Leo Carter",
  sortName: "carter leo",
  className: "6 Holly",
  leftOn: null,
};
const scanned = (outcome: Scanned["outcome"]): Scanned => ({
  tag: "LT-0147",
  asset: "a",
  what: "Laptop",
  encrypted: "yes",
  outcome,
});

test("whoever stands at the desk sees at once what is the matter", () => {
  const already = lendShown(
    scanned({ is: "already", to: leo, since: "2026-06-03", dueOn: "2026-07-17", loan: "l" }),
  );
  expect(already.text).toBe(
    "Already with Leo Carter, 6 Holly since 3 June 2026, due 17 July 2026.",
  );
  const whys = lendShown(
    scanned({ is: "reason_needed", whys: ["encryption_unknown", "not_protected"] }),
  );
  expect(whys).toMatchObject({ word: "Ask", state: "expired" });
  expect(whys.text).toContain("virus protection");
  expect(lendShown(scanned({ is: "may_not_be_lent", standing: "disposed" })).text).toContain(
    "disposed of",
  );
  expect(returnShown({ tag: "x", what: "", belongs: [], outcome: { is: "not_a_tag" } }).word).toBe(
    "Not on loan",
  );
});

test("a row of the list says what, until when and whether it is signed", () => {
  const [overdue, , staff, hall] = inventLoans().rows() as [LoanRow, LoanRow, LoanRow, LoanRow];
  expect([whatIsLent(overdue), dueInWords(overdue), signedInWords(overdue)]).toEqual([
    "LT-0017, Laptop, Alder L13",
    "17 Jul 2026",
    "4 Jun 2026",
  ]);
  expect(loanShown(overdue).word).toBe("53 days late");
  expect(dueInWords(staff)).toBe("30 Sep 2026");
  expect([whatIsLent(hall), dueInWords(hall), signedInWords(hall)]).toEqual([
    "LT-0020 and 11 more",
    "further notice",
    "not needed",
  ]);
  expect([pounds(null), pounds(4500)]).toEqual(["", "45.00"]);
});
