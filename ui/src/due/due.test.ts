import { expect, test } from "vitest";

import type { AssetGlance, CareDue, DisposalsDue } from "../api";
import { dueLines, knownFor } from "./due";

const loans = { out: 30, overdue: 0, due: 2, notSigned: 0, leavers: 0, toDo: 0 };
const checks = { open: 0, rooms: 0 };
const care: CareDue = {
  tests: [],
  warranties: [],
  support: [],
  repairs: [],
  losses: [],
  leavers: [],
};
const disposals: DisposalsDue = { toAuthorise: [], uncertified: [] };
const now = new Date("2026-09-08T15:30:00Z");
const asset = (tag: string, holder = ""): AssetGlance => ({
  id: `id-${tag}`,
  tag,
  what: "Laptop",
  serial: "",
  standing: "in_use",
  room: "",
  holder,
});

test("only what is due is said, each with the way to it", () => {
  expect(dueLines(loans, checks, care, disposals, now)).toEqual([]);
  expect(dueLines({ ...loans, overdue: 1 }, { open: 0, rooms: 3 }, care, disposals, now)).toEqual([
    { words: "1 loan is overdue", href: "#/inventory/loans" },
    { words: "3 rooms not counted for a year", href: "#/inventory/checks" },
  ]);
});

test("each loss and each long repair leads to its own record, a loss with the time since it was known", () => {
  const loss = { loss: "l1", on: "2026-09-07", knownAt: "2026-09-08T10:10:00+00:00" };
  const due: CareDue = {
    ...care,
    losses: [
      { ...loss, asset: asset("LT-0001"), breach: "open" },
      { ...loss, asset: asset("LT-0002"), breach: "to_tell" },
    ],
    repairs: [{ asset: asset("LT-0003"), sentOn: "2026-08-10", who: "Alder Repairs" }],
  };
  expect(dueLines(loans, checks, due, disposals, now)).toEqual([
    {
      words: "Loss of LT-0001: the question about data is still open, known for 5 hours",
      href: "#/inventory/id-LT-0001?tab=care",
    },
    {
      words: "Loss of LT-0002: data may be at risk and nobody was told, known for 5 hours",
      href: "#/inventory/id-LT-0002?tab=care",
    },
    {
      words: "LT-0003 has been in repair since 10 Aug 2026",
      href: "#/inventory/id-LT-0003?tab=care",
    },
  ]);
});

test("hours are told while a breach can be reported in time, and days after that", () => {
  expect(knownFor("2026-09-08T15:10:00Z", now)).toBe("less than an hour");
  expect(knownFor("2026-09-08T16:10:00Z", now)).toBe("less than an hour");
  expect(knownFor("2026-09-05T15:30:00Z", now)).toBe("72 hours");
  expect(knownFor("2026-09-05T14:30:00Z", now)).toBe("3 days");
});

test("a disposal that waits, and what a leaver was given, lead to themselves", () => {
  const line = { disposal: "d1", number: 4, items: 2, since: "2026-08-01" };
  const waiting = { toAuthorise: [line], uncertified: [{ ...line, disposal: "d2", number: 3 }] };
  const leavers = [{ asset: asset("TB-0001", "Ruth Bell"), leftOn: "2026-08-31" }];
  expect(dueLines(loans, checks, { ...care, leavers }, waiting, now)).toEqual([
    {
      words: "Disposal 4, 2 pieces of equipment, waits to be authorised",
      href: "#/inventory/disposals/d1",
    },
    {
      words: "Disposal 3 left on 1 Aug 2026 and still waits for certificates",
      href: "#/inventory/disposals/d2",
    },
    {
      words: "TB-0001 is with Ruth Bell, whose last day is 31 Aug 2026",
      href: "#/inventory/id-TB-0001?tab=care",
    },
  ]);
});
