import { beforeEach, expect, test, vi } from "vitest";

import { fakeLoans } from "../dev/fake-loans";
import { carryWith, Refused } from "../lib/call";
import { Lending, lentIn } from "./lending.svelte";
import { returnedIn, stateOf, TakingBack } from "./taking-back.svelte";
import { fieldsFor, lacking, nothingSet, type Target } from "./target";

const CLASS: Target = { kind: "class", id: "class-6", name: "6 Holly", detail: "", endless: false };
const HALL: Target = { kind: "room", id: "room-hall", name: "Hall", detail: "room", endless: true };
const PRIYA: Target = {
  kind: "person",
  id: "borrower-1",
  name: "Priya Shah",
  detail: "",
  endless: true,
};
const asked: [string, unknown][] = [];

/** Every answer takes its time, the first longest: what overtakes would show. */
beforeEach(() => {
  const answers = fakeLoans() as Record<string, (input: unknown) => unknown>;
  let slow = 12;
  asked.length = 0;
  carryWith(async (name, input) => {
    await new Promise((done) => setTimeout(done, (slow = Math.max(0, slow - 4))));
    asked.push([name, input]);
    return structuredClone(answers[name]?.(input));
  });
});

async function deskFor(target: Target, more = {}): Promise<Lending> {
  const lending = new Lending();
  lending.fixed = { ...nothingSet(), target, dueOn: "2026-12-18", ...more };
  expect(await lending.start()).toBe(true);
  return lending;
}

test("nothing is scanned before it is said to whom, until when and how it is protected", async () => {
  const lending = new Lending();
  expect(await lending.start()).toBe(false);
  expect(Object.keys(lending.errors)).toEqual(["to", "dueOn"]);
  const home = { ...nothingSet(), target: PRIYA, endless: true, goesHome: true };
  expect(Object.keys(lacking(home))).toEqual(["protected"]);
  expect(lacking({ ...home, shielded: "yes" })).toEqual({});
  expect(Object.keys(lacking({ ...home, shielded: "yes", short: true }))).toEqual(["dueOn"]);
});

test("what is lent to a room never goes home and needs no day", () => {
  const fields = fieldsFor(
    { ...nothingSet(), target: HALL, goesHome: true, short: true, endless: true },
    null,
  );
  expect(fields).toMatchObject({
    goesHome: false,
    short: false,
    dueOn: null,
    protected: "not_needed",
  });
  expect(fields.to).toEqual({ kind: "room", id: "room-hall" });
});

test("fast scans are answered in their order and join one loan", async () => {
  const lending = await deskFor(PRIYA);
  await Promise.all(["LT-0001", "LT-0002", "LT-0002", "LT-0003"].map((tag) => lending.scan(tag)));
  expect(lending.lines.map(({ tag, word }) => `${tag} ${word}`)).toEqual([
    "LT-0003 Lent",
    "LT-0002 Twice",
    "LT-0002 Lent",
    "LT-0001 Lent",
  ]);
  expect(lending.loans).toHaveLength(1);
  expect(lending.count).toBe(3);
});

test("each of a class gets one; whoever is passed over comes again", async () => {
  const lending = await deskFor(CLASS, { goesHome: true, shielded: "yes" });
  expect(lending.person?.name).toBe("Leo Carter");
  await lending.scan("LT-0017");
  expect(lending.person?.name, "what could not be lent uses nobody up").toBe("Leo Carter");
  await lending.scan("LT-0001");
  expect(lending.lines[0]?.to?.name).toBe("Leo Carter");
  expect(lending.skip()).toBe(true);
  expect(lending.person?.name).toBe("Harleen Singh");
  await lending.scan("LT-0002");
  expect(lending.loans, "each has a loan of their own").toHaveLength(2);
  lending.waiting.forEach(() => lending.skip());
  expect(lending.skip(), "Tab goes on as ever").toBe(false);
  await lending.scan("LT-0003");
  expect(lending.lines[0]?.word).toBe("Not lent");
  lending.again();
  expect(lending.person?.name).toBe("Mia Nowak");
});

test("undo takes the last scan back, and whoever it was for is next again", async () => {
  const lending = await deskFor(CLASS);
  await lending.scan("LT-0001");
  await lending.scan("rubbish");
  await lending.undoLast();
  expect(lending.person?.name).toBe("Leo Carter");
  expect(lending.served).toBe(0);
  expect(lending.lines.map(({ word }) => word)).toEqual(["Not lent", "Undone"]);
  expect(lending.loans).toEqual([]);
});

test("a reason lends what had to be asked about, and the question goes", async () => {
  const lending = await deskFor(PRIYA, { goesHome: true, shielded: "yes" });
  await lending.scan("IP-0009");
  expect(lending.lines[0]).toMatchObject({
    word: "Ask",
    text: expect.stringContaining("not encrypted"),
  });
  await lending.scan("IP-0009", "Only one with large keys");
  expect(lending.lines.map(({ word }) => word)).toEqual(["Lent"]);
  expect(lending.lines[0]?.text).toContain("Only one with large keys");
});

test("what did not go along is said at its line", async () => {
  const lending = await deskFor(PRIYA);
  await lending.scan("LT-0001");
  const line = lending.lines[0];
  if (!line) throw new Error("a line");
  await lending.note(line, ["Case"], "");
  expect(lending.lines[0]?.text).toContain("without charger");
  expect(lending.lines[0] && lentIn(lending.lines[0])?.lack).toEqual(["Charger"]);
});

test("a scan that the core refuses stays in sight with what is wrong", async () => {
  const lending = await deskFor(PRIYA);
  carryWith(
    vi
      .fn()
      .mockRejectedValue(
        new Refused({ code: "invalid", field: "dueOn", why: { why: "too_early" } }),
      ),
  );
  await lending.scan("LT-0001");
  expect(lending.lines[0]).toMatchObject({ tag: "LT-0001", word: "Not lent" });
  expect(lending.problem?.sentence).toContain("day it is due");
});

test("what holds data comes back once the question is answered, and may be undone", async () => {
  const back = new TakingBack();
  await back.scan("LT-0018");
  expect(back.lines[0]?.word).toBe("Ask");
  expect(back.count).toBe(0);
  await back.scan("LT-0018", "yes");
  expect(back.lines.map(({ word }) => word)).toEqual(["Back"]);
  const line = back.lines[0];
  const returned = line && returnedIn(line);
  if (!line || !returned) throw new Error("it is back");
  await back.note(line, { ...stateOf(returned.item), accessories: ["Case"] });
  expect(back.lines[0]).toMatchObject({
    word: "Back, not all",
    text: expect.stringContaining("Missing: charger"),
  });
  await back.undoLast();
  expect(back.lines[0]?.word).toBe("Undone");
  await back.scan("LT-0018", "no");
  expect(back.lines[0]?.word).toBe("Back");
});

test("what was never lent, or is no tag, is said and changes nothing", async () => {
  const back = new TakingBack();
  for (const scanned of ["LT-0005", "LT-9999", "x".repeat(30)]) await back.scan(scanned);
  expect(back.lines.map(({ word }) => word)).toEqual(["Not on loan", "Not on loan", "Not on loan"]);
  expect(back.count).toBe(0);
  expect(asked.every(([name]) => name === "loan_return")).toBe(true);
});
