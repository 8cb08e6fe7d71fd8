// A file of equipment on its way in.
import { expect, test } from "vitest";

import type { AssetPlan, Correction, PlanAssets, Problem } from "../api";
import { carryWith } from "../lib/call";
import { toPutRight, type Corrected } from "./corrections.svelte";
import { Importing } from "./importing.svelte";
import { KEPT, mappingFault, meaningOf, whyNotUsed, wordOf } from "./columns";
import { changeInWords, faultsInWords } from "./words";

const row = (at: number, outcome: "new" | "changed" | "refused", count = 1) => ({
  row: at, outcome, tag: `LT-${at}`, what: "Laptop", count, changes: [], faults: [], remarks: [],
}); // prettier-ignore
const plan: AssetPlan = {
  counts: { new: 4, changed: 1, unchanged: 0, refused: 1 },
  unused: [],
  rooms: [],
  fields: [],
  ambiguousDates: 0,
  rows: [row(2, "new"), row(3, "new", 3), row(4, "changed"), row(5, "refused")],
  rowsNotListed: 0,
  fingerprint: "f1",
};

test("columns that name nothing, or one thing twice, are told in a sentence; notes may stand twice", () => {
  expect(mappingFault(["cost", null])).toMatch(/No column says/);
  expect(mappingFault(["tag", "serial", "serial"])).toMatch(/“Serial number”/);
  expect(mappingFault(["tag", "note", "note", null])).toBe("");
});

test("columns for fields of our own are one word each, and told when two go into one", () => {
  const own = { id: "f1", name: "Insurance  group", kind: "number", endedOn: null } as const;
  const all = [null, "tag", { own: "f1" }, ...KEPT.map(([keep]) => ({ keep }))] as const;
  for (const meaning of all) expect(meaningOf(wordOf(meaning))).toEqual(meaning);
  const fault = (second: "text" | null, heading: string) =>
    mappingFault(["tag", { own: "f1" }, second && { keep: second }], ["Tag", "x", heading], [own]);
  expect(fault("text", "Audit")).toBe("");
  expect(fault("text", "insurance group")).toMatch(/You have a field “insurance group” already/);
  expect(fault("text", "h".repeat(61))).toMatch(/too long/);
  expect(mappingFault(["tag", { own: "f1" }, { own: "f1" }], [], [own])).toMatch(
    /“Insurance {2}group”/,
  );
  const kept = mappingFault(["tag", { keep: "text" }, { keep: "text" }], ["Tag", "A", "B"], []);
  expect(kept).toBe("");
});

test("columns of our own list that are only for reading say so", () => {
  expect(whyNotUsed("With")).toMatch(/Loans say who has it/);
  expect(whyNotUsed("Last seen")).toMatch(/stock-checks/);
  expect(whyNotUsed("Actions")).toBe("");
});

test("a refused row says why, and which rows it shares a number with", () => {
  const fault = { why: "serial_twice", heading: "", text: "S1", cells: [] } as const;
  expect(faultsInWords([{ ...fault, cells: [], rows: [3, 7] }])).toBe(
    "The serial number S1 stands in rows 3, 7 as well.",
  );
});

test("rows that are left out are not counted, however many pieces they stand for", () => {
  const importing = new Importing();
  importing.plan = plan;
  expect(importing.changes).toBe(5);
  importing.take(3, false);
  expect(importing.changes).toBe(2);
  importing.take(3, true);
  expect(importing.changes).toBe(5);
});

test("a register that was changed meanwhile is planned anew, and nothing was applied", async () => {
  const asked: string[] = [];
  carryWith((name) => {
    asked.push(name);
    if (name === "asset_import_apply")
      return Promise.reject({ code: "changed_meanwhile" } satisfies Problem);
    return Promise.resolve({ ...plan, fingerprint: "f2" });
  });
  const importing = new Importing();
  importing.plan = plan;
  await importing.apply();
  expect(asked.filter((name) => name !== "progress")).toEqual([
    "asset_import_apply",
    "asset_import_plan",
  ]);
  expect(importing.plan.fingerprint).toBe("f2");
  expect(importing.step).toBe("check");
  expect(importing.word).toMatch(/checked anew/);
});

test("a change is told under the name of its column", () => {
  expect(changeInWords({ field: "costPence", was: "39900", becomes: "40550" })).toBe(
    "Cost: £399.00 → £405.50",
  );
  expect(changeInWords({ field: "orderRef", was: "", becomes: "77" })).toBe("Order number: – → 77");
});

const cost = { column: 3, heading: "Cost", text: "1,5" };
const unclear = {
  why: "unclear_amount",
  heading: "Cost",
  text: "1,5",
  rows: [],
  cells: [cost],
} as const;

test("a cell is asked for once, with every reason that is its own; what is about more is said beside it", () => {
  const bought = { column: 4, heading: "Bought", text: "soon" };
  const both = { why: "date_too_early", heading: "", text: "", rows: [], cells: [bought, cost] } as const; // prettier-ignore
  const faults = [{ ...unclear, rows: [], cells: [cost] }, { ...both, rows: [], cells: [bought, cost] }]; // prettier-ignore
  const { said, cells } = toPutRight({ ...row(2, "refused"), faults });
  expect(said).toEqual(["Its warranty or support ends before it was bought."]);
  expect(cells.map(({ column, why }) => [column, why])).toEqual([
    [3, "“1,5” under “Cost” can be read in two ways, or is no amount."],
    [4, ""],
  ]);
});

test("what was typed goes along with the plan, is taken back, and is kept when it cannot be checked", async () => {
  const asked: Correction[][] = [];
  let answer: () => Promise<AssetPlan> = () => Promise.resolve({ ...plan, counts: { ...plan.counts, refused: 0 } }); // prettier-ignore
  carryWith((_, input) => {
    asked.push((input as PlanAssets).corrections);
    return answer();
  });
  const importing = new Importing();
  importing.plan = plan;
  importing.cells.type(5, cost, "1,5");
  await importing.correct();
  expect(asked).toEqual([]);
  importing.cells.type(5, cost, "1.50");
  expect(importing.cells.textOf(5, cost)).toBe("1.50");
  await importing.correct();
  expect(asked.at(-1)).toEqual([{ row: 5, column: 3, text: "1.50" }]);
  expect(importing.word).toBe("1 row put right.");
  importing.cells.type(2, cost, "9");
  answer = () => Promise.reject({ code: "stopped" } satisfies Problem);
  await importing.correct();
  expect(importing.cells.made).toHaveLength(1);
  expect(importing.cells.textOf(2, cost)).toBe("9");
  answer = () => Promise.resolve(plan);
  await importing.takeBack(importing.cells.made[0] as Corrected);
  expect(asked.at(-1)).toEqual([]);
});
