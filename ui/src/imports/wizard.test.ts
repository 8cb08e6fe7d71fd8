import { beforeEach, expect, test } from "vitest";

import type { Api, Problem } from "../api";
import { fakeImports } from "../dev/fake-imports";
import { carryWith } from "../lib/call";
import { linesOfPlan } from "./lines";
import { Wizard } from "./wizard.svelte";

type Sent = { name: string; input: unknown };
let sent: Sent[] = [];
let refusal: { name: string; problem: Problem } | null = null;

function office(file = "pupils"): void {
  const answers = fakeImports(file) as Record<string, (input: unknown) => unknown>;
  carryWith(async (name, input) => {
    sent.push({ name, input });
    if (refusal?.name === name) {
      const { problem } = refusal;
      refusal = null;
      throw problem;
    }
    return structuredClone(answers[name]?.(input));
  });
}
const last = <N extends keyof Api>(name: N) =>
  sent.findLast((one) => one.name === name)?.input as Api[N]["input"];

beforeEach(() => {
  sent = [];
  refusal = null;
  office();
});

async function checked(): Promise<Wizard> {
  const wizard = new Wizard();
  await wizard.choose();
  await wizard.check();
  return wizard;
}

test("a closed dialog leaves all as it is; a transfer file needs no columns", async () => {
  office("none");
  const closed = new Wizard();
  await closed.choose();
  expect([closed.step, closed.problem]).toEqual(["file", null]);
  office("transfer");
  const transfer = new Wizard();
  await transfer.choose();
  expect(transfer.step).toBe("check");
  expect(last("import_plan").mapping).toEqual([]);
});

test("a file that cannot be read anew keeps the reading before it, and what was chosen", async () => {
  const wizard = new Wizard();
  await wizard.choose();
  wizard.mean(6, { of: "pupil", what: "sex" });
  await wizard.readAgain(null, 99);
  expect(wizard.problem?.sentence).toContain("titles");
  expect(wizard.headerRow).toBeNull();
  expect(wizard.mapping[6]).toEqual({ of: "pupil", what: "sex" });
});

test("what was typed is checked anew; the rest of the ticks stay", async () => {
  const wizard = await checked();
  const row = wizard.plan?.rows.find((own) => own.row === 17);
  if (!row) throw new Error("no row 17");
  wizard.take(row, false);
  wizard.type(44, 3, "Date of birth", "28/02/2019");
  const before = wizard.changes;
  await wizard.apply();
  expect(wizard.step).toBe("check");
  expect(last("import_plan").corrections).toEqual([{ row: 44, column: 3, text: "28/02/2019" }]);
  expect(wizard.plan?.counts.refused).toBe(2);
  expect(wizard.word).toContain("1 row put right");
  expect(wizard.changes).toBe(before + 1);
  await wizard.takeBack(44, 3);
  expect(wizard.plan?.counts.refused).toBe(3);
});

test("typing that cannot be checked is kept", async () => {
  const wizard = await checked();
  wizard.type(44, 3, "Date of birth", "28/02/2019");
  refusal = { name: "import_plan", problem: { code: "not_found" } };
  await wizard.correct();
  expect(wizard.problem?.advice).toContain("choose it again");
  expect(wizard.typedIn(44, 3, "")).toBe("28/02/2019");
  expect(wizard.corrections).toEqual([]);
});

test("ticks and last days go with what is applied", async () => {
  const wizard = await checked();
  const row = wizard.plan?.rows.find((own) => own.row === 17);
  if (!row) throw new Error("no row 17");
  wizard.take(row, false);
  wizard.leave("pupil-1", true);
  wizard.setLastDay("2026-07-20");
  await wizard.apply();
  expect(last("import_apply")).toMatchObject({
    skipped: [17],
    leavers: [{ person: "pupil-1", leftOn: "2026-07-20" }],
  });
  expect(wizard.step).toBe("done");
});

test("stopping changes nothing; newer records are checked anew", async () => {
  const wizard = await checked();
  refusal = { name: "import_apply", problem: { code: "stopped" } };
  await wizard.apply();
  expect([wizard.step, wizard.word]).toEqual(["check", "Stopped. Nothing was changed."]);
  const plans = () => sent.filter(({ name }) => name === "import_plan").length;
  const before = plans();
  refusal = { name: "import_apply", problem: { code: "changed_meanwhile" } };
  await wizard.apply();
  expect(plans()).toBe(before + 1);
  expect(wizard.word).toContain("checked anew");
});

test("refused rows are saved with their reasons as sentences", async () => {
  const wizard = await checked();
  expect(await wizard.saveRefused()).toBe("Refused rows.csv");
  expect(last("import_save_refused").reasons[0]).toEqual({
    row: 44,
    text: "31/02/2019 is not a date (Date of birth).",
  });
});

test("each change is a line; a contact's cell in several rows cannot be typed here", async () => {
  const { plan } = await checked();
  if (!plan) throw new Error("no plan");
  const all = linesOfPlan(plan, "all", () => false);
  expect(all.filter(({ row }) => row?.row === 21).map(({ what, first }) => [what, first])).toEqual([
    ["Legal surname", true],
    ["Mobile of Anna Nowak", false],
    ["New contact: Piotr Nowak", false],
  ]);
  expect(all.find(({ row }) => row?.row === 40)).toMatchObject({
    what: "New pupil, 2 contacts",
    becomes: "2 Fir, Year 2",
  });
  expect(all.some(({ row }) => row?.outcome === "unchanged")).toBe(false);
  expect(linesOfPlan(plan, "missing", () => false)).toHaveLength(12);
  const several = { ...plan, rows: plan.rows.map((row) => ({ ...row, also: [99] })) };
  const refused = linesOfPlan(several, "refused", () => true);
  expect(refused.every(({ cell }) => cell === null)).toBe(true);
});
