// A test as it is typed.
import type { Api, TestKind, TestResult } from "../api";

export type TypedTest = {
  kind: string;
  on: string;
  byWhom: string;
  result: string;
  label: string;
  note: string;
  /** "on" a day, or "none". */
  next: string;
  nextOn: string;
};

/** After how many months a test is usually made again; none where it is made once. */
const AGAIN: Record<TestKind, number | null> = {
  electrical: 12,
  visual: 12,
  safety: 12,
  installation: null,
  virus: 6,
};

/** The day so many months later; the last of a month where that month is shorter. */
export function monthsLater(iso: string, months: number): string {
  const [y = 0, m = 1, d = 1] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, last))).toISOString().slice(0, 10);
}

/** When a test of this kind is usually due again; empty where no day is known. */
export function whenNext({ kind, on }: Pick<TypedTest, "kind" | "on">): string {
  const months = AGAIN[kind as TestKind];
  return on && months ? monthsLater(on, months) : "";
}

/** A new test, made today. */
export function freshTest(today: string): TypedTest {
  const begun = { kind: "electrical", on: today };
  return {
    ...begun,
    byWhom: "",
    result: "passed",
    label: "",
    note: "",
    next: "on",
    nextOn: whenNext(begun),
  };
}

/** What has to be filled in before a test can be kept. */
export const neededOfTest = (typed: TypedTest): Record<string, [string, string]> => ({
  on: [typed.on, "Please fill in when it was tested."],
  byWhom: [typed.byWhom, "Please fill in who tested."],
  ...(typed.next === "on"
    ? { next: [typed.nextOn, "Please fill in when it is due again."] as [string, string] }
    : {}),
});

/** The test as it travels. */
export const asTest = (typed: TypedTest, tag: string): Api["care_test"]["input"] => ({
  tag,
  kind: typed.kind as TestKind,
  on: typed.on,
  byWhom: typed.byWhom,
  result: typed.result as TestResult,
  label: typed.label,
  note: typed.note,
  next: typed.next === "on" ? { due: "on", day: typed.nextOn } : { due: "none" },
});
