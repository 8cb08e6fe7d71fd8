// What is due about equipment, each in a sentence with the way to it.
import type { CareDue, DueStockChecks, LoansDue } from "../api";
import { number } from "../lib/sentences";

export type DueLine = { words: string; href: string };

/** The lines of today; nothing is said of what is not due. */
export function dueLines(loans: LoansDue, checks: DueStockChecks, care: CareDue): DueLine[] {
  const told = care.losses.length;
  const lines: [count: number, words: string, href: string][] = [
    [
      told,
      `${number(told, "loss", "losses")} with the question about data still open`,
      "/inventory/reports",
    ],
    [loans.overdue, `${number(loans.overdue, "loan is", "loans are")} overdue`, "/inventory/loans"],
    [
      loans.leavers,
      `${number(loans.leavers, "loan is", "loans are")} with somebody who leaves`,
      "/inventory/loans",
    ],
    [
      loans.notSigned,
      `${number(loans.notSigned, "agreement", "agreements")} for a loan not signed yet`,
      "/inventory/loans",
    ],
    [
      loans.toDo,
      `${number(loans.toDo, "return", "returns")} with data to delete or a check to do`,
      "/inventory/loans",
    ],
    [
      care.tests.length,
      `${number(care.tests.length, "test", "tests")} of equipment due`,
      "/inventory/tests",
    ],
    [
      care.repairs.length,
      `${number(care.repairs.length, "repair takes", "repairs take")} more than three weeks`,
      "/inventory/reports",
    ],
    [
      care.warranties.length,
      `${number(care.warranties.length, "warranty ends", "warranties end")}`,
      "/inventory/reports",
    ],
    [
      care.support.length,
      `Support by its maker ends for ${number(care.support.length, "piece", "pieces")} of equipment`,
      "/inventory/reports",
    ],
    [
      checks.open,
      `${number(checks.open, "stock-check", "stock-checks")} begun and not closed`,
      "/inventory/checks",
    ],
    [
      checks.rooms,
      `${number(checks.rooms, "room", "rooms")} not counted for a year`,
      "/inventory/checks",
    ],
  ];
  return lines
    .filter(([count]) => count > 0)
    .map(([, words, href]) => ({ words, href: `#${href}` }));
}
