// The invented loans: who has which laptop in the invented school.
import type { LentTo, Loan, LoanItem, LoanRow, Problem } from "../api";
import { TODAY } from "./school";

export const PUPILS = [
  "Leo Carter",
  "Mia Nowak",
  "Harleen Singh",
  "Łucja Żak",
  "Amara Okonkwo",
  "Noah Adeyemi",
];
export const refuse = (problem: Problem): never => {
  throw problem;
};
export const key = (tag: string) => tag.toUpperCase().replace(/[^A-Z0-9]/g, "");

export const toPupil = (at: number): LentTo => ({
  person: `borrower-${at}`,
  room: null,
  kind: "pupil",
  name: PUPILS[at] ?? "Mia Nowak",
  sortName: PUPILS[at] ?? "",
  className: "6 Holly",
  leftOn: null,
});
const toStaff: LentTo = {
  ...toPupil(0),
  person: "staff-1",
  kind: "staff",
  name: "Priya Shah",
  className: "",
  leftOn: "2026-09-30",
};
export const toRoom: LentTo = {
  ...toPupil(0),
  person: null,
  room: "room-hall",
  kind: null,
  name: "Hall",
  className: "",
};

/** The loans and things of the invented school, and what changes them. */
export function inventLoans() {
  const loans = new Map<string, Loan>();
  const items: LoanItem[] = [];
  let made = 0;

  const begin = (to: LentTo, more: Partial<Loan> = {}): Loan => {
    made += 1;
    const loan: Loan = {
      id: `loan-${made}`,
      reference: `L${String(made).padStart(4, "0")}`,
      to,
      purpose: "Homework project",
      goesHome: true,
      short: false,
      issuedOn: TODAY,
      issuedAt: `${TODAY}T09:00:00Z`,
      issuedBy: "Jo Okafor",
      dueOn: "2026-12-18",
      form: "e1",
      formVersion: 1,
      agreement: "not_signed",
      signedOn: null,
      ...more,
    };
    loans.set(loan.id, loan);
    return loan;
  };
  const add = (loan: Loan, tag: string, more: Partial<LoanItem> = {}): LoanItem => {
    const item: LoanItem = {
      id: `item-${items.length + 1}`,
      loan: loan.id,
      asset: `asset-${tag}`,
      tag,
      what: "Laptop, Alder L13",
      serial: `5CG${tag.slice(3)}`,
      lentOn: loan.issuedOn,
      lentBy: "Jo Okafor",
      dueOn: loan.dueOn,
      conditionOut: "",
      accessoriesOut: ["Charger", "Case"],
      accessoriesLack: [],
      protectedOut: "yes",
      reason: "",
      reasonBy: "",
      ended: null,
      endedOn: null,
      endedAt: null,
      endedBy: null,
      conditionIn: "",
      accessoriesIn: [],
      dataDeleted: null,
      cleanIn: null,
      damage: "",
      chargePence: null,
      ...more,
    };
    items.push(item);
    return item;
  };
  add(
    begin(toPupil(0), {
      issuedOn: "2026-06-03",
      dueOn: "2026-07-17",
      agreement: "signed",
      signedOn: "2026-06-04",
    }),
    "LT-0017",
  );
  add(begin(toPupil(4), { dueOn: "2026-09-11" }), "LT-0018");
  add(
    begin(toStaff, {
      form: "e2",
      dueOn: null,
      agreement: "signed",
      signedOn: "2025-09-03",
      issuedOn: "2025-09-03",
      purpose: "",
    }),
    "LT-0019",
  );
  const hall = begin(toRoom, {
    form: "e4",
    dueOn: null,
    goesHome: false,
    agreement: "not_needed",
    purpose: "Year 6 tests",
  });
  for (let at = 20; at < 32; at += 1) add(hall, `LT-00${at}`);
  const done = begin(toPupil(5), {
    issuedOn: "2026-05-01",
    dueOn: "2026-06-30",
    agreement: "signed",
    signedOn: "2026-05-01",
  });
  add(done, "LT-0033", {
    ended: "returned",
    endedOn: "2026-07-02",
    endedBy: "Jo Okafor",
    accessoriesIn: ["Case"],
    dataDeleted: "no",
    cleanIn: "yes",
    damage: "Screen cracked by a fall",
    chargePence: 4500,
  });

  const of = (loan: string) =>
    items.filter((item) => item.loan === loan && item.ended !== "undone");
  const out = (tag: string) => items.find((item) => key(item.tag) === key(tag) && !item.ended);
  const find = (id: string) =>
    items.find((item) => item.id === id) ?? refuse({ code: "not_found" });
  const dueOf = (item: LoanItem) => {
    const left = loans.get(item.loan)?.to.leftOn ?? null;
    return item.dueOn && left ? (item.dueOn < left ? item.dueOn : left) : (item.dueOn ?? left);
  };
  const row = (loan: Loan): LoanRow => {
    const all = of(loan.id);
    const still = all.filter(({ ended }) => !ended);
    const dueOn =
      still
        .map(dueOf)
        .sort()
        .find((due) => due !== null) ?? null;
    const late =
      dueOn && dueOn < TODAY ? Math.round((Date.parse(TODAY) - Date.parse(dueOn)) / 86400000) : 0;
    return {
      loan,
      state: !still.length
        ? "returned"
        : late
          ? "overdue"
          : dueOn && dueOn < "2026-09-16"
            ? "due"
            : "out",
      tags: all.map(({ tag }) => tag),
      what: all[0]?.what ?? "",
      out: still.length,
      items: all.length,
      dueOn,
      late,
      endedOn: still.length ? null : (all.at(-1)?.endedOn ?? null),
      toDo: all.filter((item) => item.dataDeleted === "no" || item.cleanIn === "no").length,
    };
  };
  const rows = () => [...loans.values()].filter((loan) => of(loan.id).length).map(row);

  return { loans, items, begin, add, of, out, find, row, rows };
}
