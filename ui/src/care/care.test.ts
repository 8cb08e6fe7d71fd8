// What is offered, asked and sent about the care of equipment.
import { beforeEach, expect, test } from "vitest";

import type { AssetStanding, Care, Problem } from "../api";
import { carryWith } from "../lib/call";
import { actsOf } from "./acts";
import { asLoss, asksBreach, freshLoss, neededOfBreach, neededOfLoss, noBreach } from "./loss";
import { pounds, readAmount } from "./money";
import { Scanning, type Scan } from "./scanning.svelte";
import { asTest, freshTest, monthsLater, neededOfTest, whenNext } from "./test";
import { entryInWords } from "./words";

const care = (standing: AssetStanding, over: Partial<Care> = {}): Care => ({
  asset: { id: "a", tag: "LT-1", what: "Laptop", serial: "", standing, room: "", holder: "" },
  holder: null,
  holdsData: "no",
  encrypted: "unknown",
  standing: [],
  tests: [],
  work: [],
  repairs: [],
  losses: [],
  moves: [],
  ...over,
});
const repair = { backOn: null } as Care["repairs"][number];

test("what is offered fits how it stands", () => {
  expect(actsOf(care("in_stock"))).toEqual(["test", "repair", "loss", "move", "give", "work"]);
  expect(actsOf(care("in_use", { holder: "p" }))).toContain("hand_back");
  expect(actsOf(care("on_loan"))).not.toContain("give");
  expect(actsOf(care("in_repair", { repairs: [repair] }))).toEqual([
    "back",
    "test",
    "loss",
    "move",
    "work",
  ]);
  expect(actsOf(care("stolen"))).toEqual(["found"]);
  expect(actsOf(care("disposed", { repairs: [repair] }))).toEqual([]);
});

test("the breach question is asked unless report and register both say that no data was on it", () => {
  const of = (register: Care["holdsData"], report: string) => {
    const one = care("in_stock", { holdsData: register });
    return asksBreach({ ...freshLoss(one, "2026-09-08"), holdsData: report }, one);
  };
  expect(of("no", "no")).toBe(false);
  expect([
    of("yes", "no"),
    of("unknown", "no"),
    of("no", "unknown"),
    of("no", "yes"),
  ]).not.toContain(false);
});

test("a report says what is missing from it, and leaves the question out where it is not asked", () => {
  const one = care("in_stock", { holdsData: "yes" });
  const typed = freshLoss(one, "2026-09-08");
  const missing = Object.entries(neededOfLoss(typed, one)).filter(([, [value]]) => value === "");
  expect(missing.map(([field]) => field)).toEqual([
    "place",
    "circumstances",
    "reportedBy",
    "data",
    "encrypted",
    "breach",
  ]);
  const cable = care("in_stock");
  expect(asLoss({ ...freshLoss(cable, "2026-09-08"), encrypted: "no" }, cable).breach).toBeNull();
});

test("an answer of no says why, and whoever was told has a day", () => {
  const needed = (over: object) => Object.keys(neededOfBreach({ ...noBreach(), ...over }));
  expect(needed({ atRisk: "yes" })).toEqual(["breach"]);
  expect(needed({ atRisk: "no" })).toEqual(["breach", "why"]);
  expect(needed({ atRisk: "yes", told: "DPO" })).toEqual(["breach", "toldOn"]);
  expect(needed({ atRisk: "yes", toldOn: "2026-09-08" })).toEqual(["breach", "told"]);
});

test("an amount is read in one way or not at all", () => {
  expect(readAmount("£1,234.50")).toEqual({ pence: 123450 });
  expect(readAmount("1234.5")).toEqual({ pence: 123450 });
  expect(readAmount("0.05")).toEqual({ pence: 5 });
  expect(readAmount(" ")).toEqual({ nothing: true });
  for (const text of [
    "1.234,50",
    "12,5",
    "12.345",
    "about 5",
    ".5",
    "£",
    "-3",
    "£-3",
    "9".repeat(20),
  ])
    expect(readAmount(text), text).toHaveProperty("sentence");
  expect(pounds(123450)).toBe("£1,234.50");
});

test("the next test is put down by kind, and no month is skipped", () => {
  expect(whenNext({ kind: "electrical", on: "2026-09-08" })).toBe("2027-09-08");
  expect(whenNext({ kind: "installation", on: "2026-09-08" })).toBe("");
  expect(monthsLater("2026-08-31", 6)).toBe("2027-02-28");
  const typed = { ...freshTest("2026-09-08"), byWhom: "Beacon" };
  expect(asTest(typed, "LT-1").next).toEqual({ due: "on", day: "2027-09-08" });
  expect(asTest({ ...typed, next: "none" }, "LT-1").next).toEqual({ due: "none" });
  expect(neededOfTest({ ...typed, nextOn: "" })["next"]?.[0]).toBe("");
});

test("what was told of a breach stands in words", () => {
  const entry = {
    kind: "breach",
    on: "2026-09-08",
    atRisk: "yes",
    told: "",
    toldOn: null,
    text: "Not encrypted",
    pence: null,
    enteredAt: "",
    enteredBy: "",
  } as const;
  expect(entryInWords(entry)).toBe(
    "Personal data likely at risk: yes. Not encrypted. Nobody was told yet.",
  );
  expect(entryInWords({ ...entry, told: "The DPO", toldOn: "2026-09-08" })).toMatch(
    /The DPO was told on 8 September 2026\.$/,
  );
});

let asked: string[] = [];
beforeEach(() => {
  asked = [];
  carryWith(async (name, input) => {
    const { tag } = input as { tag: string };
    // The first answer is the slowest: scans must not overtake each other.
    await new Promise((done) => setTimeout(done, asked.length ? 0 : 20));
    asked.push(`${name} ${tag}`);
    if (tag === "LT-9") throw { code: "not_found" } satisfies Problem;
    return { id: `t-${tag}`, asset: care("in_stock").asset };
  });
});

test("scans are kept in the order in which they came, and one that is refused holds up nothing", async () => {
  const scanning = new Scanning();
  const typed = freshTest("2026-09-08");
  await Promise.all(["LT-1", "LT-9", "LT-2"].map((tag) => scanning.scan(tag, typed)));
  expect(asked).toEqual(["care_test LT-1", "care_test LT-9", "care_test LT-2"]);
  expect([scanning.kept, scanning.refused]).toEqual([2, 1]);
  expect(scanning.scans[1]?.refused).toBe("Nothing on the register has this tag.");
  expect(await scanning.takeBack(scanning.scans[0] as Scan)).toBeUndefined();
  expect(scanning.kept).toBe(1);
});
