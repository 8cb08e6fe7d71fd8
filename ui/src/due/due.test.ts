import { expect, test } from "vitest";

import type { CareDue } from "../api";
import { dueLines } from "./due";

const loans = { out: 30, overdue: 0, due: 2, notSigned: 0, leavers: 0, toDo: 0 };
const checks = { open: 0, rooms: 0 };
const care: CareDue = { tests: [], warranties: [], support: [], repairs: [], losses: [] };

test("only what is due is said, each with the way to it", () => {
  expect(dueLines(loans, checks, care)).toEqual([]);
  expect(dueLines({ ...loans, overdue: 1 }, { open: 0, rooms: 3 }, care)).toEqual([
    { words: "1 loan is overdue", href: "#/inventory/loans" },
    { words: "3 rooms not counted for a year", href: "#/inventory/checks" },
  ]);
});
