import { expect, test } from "vitest";

import type { ContractFields } from "../api";
import { contractShown } from "./contract";

const fields: ContractFields = {
  supplier: "Rowan",
  what: "Broadband",
  reference: "",
  startsOn: "2024-04-01",
  endsOn: "2027-03-31",
  noticeOn: "2026-10-31",
  owner: "",
  note: "",
  closedOn: null,
};

test("what needs doing comes before what only runs", () => {
  const word = (on: string, soon: string, other: Partial<ContractFields> = {}) =>
    contractShown({ ...fields, ...other }, on, soon).word;
  expect(word("2026-08-01", "2026-09-30")).toBe("Runs");
  expect(word("2026-09-08", "2026-11-07")).toBe("Notice due");
  expect(word("2026-11-01", "2026-12-31")).toBe("Runs");
  expect(word("2027-02-10", "2027-04-11")).toBe("Ends soon");
  expect(word("2027-04-01", "2027-06-01")).toBe("Ended");
  expect(word("2026-09-08", "2026-11-07", { closedOn: "2026-09-08" })).toBe("Closed");
});
