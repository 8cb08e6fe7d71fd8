import { expect, test } from "vitest";

import type { ClearingMethod, DisposalItem, DisposalPage, DisposalWait } from "../api";
import { carryWith } from "../lib/call";
import { Batch } from "./batch.svelte";
import { drivesOf, Entry, unfitFor, unlooked, usual } from "./drives.svelte";
import { stepInWords } from "./history";
import { schoolYears } from "./list.svelte";
import { stepsOf } from "./steps";
import { pounds, poundsTyped, scanInWords, waitInWords } from "./words";

const medium = (id: string, fits: ClearingMethod[], cleared = false) =>
  ({ id, kind: "ssd", serial: id, cleared, fits }) as DisposalItem["media"][number];
const item = (tag: string, media: DisposalItem["media"], noMedia = "") =>
  ({ asset: tag, tag, media, noMedia, bare: media.length === 0 }) as DisposalItem;
const page = (items: DisposalItem[], waits: DisposalWait[] = [], state = "authorised") =>
  ({ items, waits, state, plan: { route: "recycle" } }) as unknown as DisposalPage;

const SSD: ClearingMethod[] = ["secure_erase", "destroy", "removed"];
const trolley = page([
  item("LT-1", [medium("a", SSD)]),
  item("LT-2", [medium("b", SSD, true)]),
  item("PH-1", [medium("c", ["factory_reset", "destroy"])]),
  item("SC-1", []),
  item("SC-2", [], "Sam Reed"),
]);

test("a method is taken for every drive that it clears, and the exceptions are ticked by hand", () => {
  const drives = drivesOf(trolley);
  expect(drives.map(({ medium: { id } }) => id)).toEqual(["a", "c", "b"]);
  const entry = new Entry();
  entry.take(usual(drives), drives);
  expect([entry.method, [...entry.chosen], entry.others(drives)]).toEqual([
    "secure_erase",
    ["a"],
    1,
  ]);
  entry.take("destroy", drives);
  expect([...entry.chosen]).toEqual(["a", "c"]);
  entry.toggle("a");
  expect([...entry.chosen]).toEqual(["c"]);
});

test("destroying is proposed only where nothing gentler clears what is left", () => {
  expect(usual(drivesOf(page([item("X", [medium("x", ["destroy"])])])))).toBe("destroy");
  expect(usual(drivesOf(trolley))).toBe("secure_erase");
});

test("what failed or was destroyed says so itself: no result is asked", () => {
  const entry = new Entry();
  entry.result = "failed";
  entry.take("destroy", []);
  expect(entry.result).toBe("passed");
});

test("a slip leaves the page as it is, and an older state is read anew", async () => {
  const asked: string[] = [];
  let code = "";
  carryWith(async (name) => {
    asked.push(name);
    if (name !== "disposal_open" && code) throw { code };
    return trolley;
  });
  const batch = new Batch("d1");
  const close = () => batch.step("disposal_close", { id: "d1" });
  await close();
  code = "not_allowed";
  await expect(close()).rejects.toThrow();
  code = "changed_meanwhile";
  await expect(close()).rejects.toThrow();
  const [step, load] = ["disposal_close", "disposal_open"];
  expect(asked).toEqual([step, load, step, step, load]);
});

test("only what nobody has looked into is asked about", () => {
  expect(unlooked(trolley).map(({ tag }) => tag)).toEqual(["SC-1"]);
});

test("a step is done when a later one waits", () => {
  const stands = (waits: DisposalWait[], state?: string) =>
    stepsOf(page([], waits, state)).map(({ key, stands }) => `${key} ${stands}`);
  expect(stands([{ wait: "items" }, { wait: "plan" }], "proposed").slice(0, 3)).toEqual([
    "items now",
    "plan now",
    "authorise later",
  ]);
  expect(stands([{ wait: "media", count: 3 }])).toEqual([
    "items done",
    "plan done",
    "authorise done",
    "drives now",
    "leave later",
    "certificates later",
    "close later",
  ]);
  expect(stands([], "closed").every((step) => step.endsWith("done"))).toBe(true);
});

test("tests and checks are a step of what is given away or sold", () => {
  const gift = { ...trolley, plan: { route: "gift" } } as unknown as DisposalPage;
  expect(stepsOf(gift).map(({ key }) => key)).toContain("ready");
  expect(stepsOf(trolley).map(({ key }) => key)).not.toContain("ready");
});

test("what is said counts its things", () => {
  expect(waitInWords({ wait: "media", count: 1 })).toBe("1 drive still to be cleared.");
  expect(waitInWords({ wait: "certificates", count: 12 })).toBe(
    "12 items that no certificate lists yet.",
  );
  expect(scanInWords({ outcome: "unknown" })).toContain("Nothing on record");
  expect(
    scanInWords({ outcome: "in_disposal", disposal: "d", number: 4, here: false, tag: "LT-1" }),
  ).toBe("LT-1 is in disposal 4 already.");
  const said = { said: "given_up", reason: "still needed", refused: true } as const;
  expect(stepInWords({ on: "", at: "", by: "", tag: "", said })).toBe("Refused: still needed");
  expect(pounds(123_450)).toBe("£1,234.50");
});

test("the school year turns in September", () => {
  expect(schoolYears("2026-08-31")[0]).toEqual({
    from: "2025-09-01",
    to: "2026-08-31",
    label: "2025/26",
  });
  expect(schoolYears("2026-09-01")[0]?.label).toBe("2026/27");
});

test("a limit is read as the core reads an amount", () => {
  expect(["£1,234.50", "500", " ", "1.234,50", "-3", "12,5"].map(poundsTyped)).toEqual([
    123_450,
    50_000,
    null,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a method that clears none of the drives says why", () => {
  const drives = drivesOf(trolley);
  expect(unfitFor("overwrite", drives)).toContain("every part of a solid-state drive");
  expect(unfitFor("factory_reset", drives)).toBe("");
  expect(unfitFor("overwrite", [])).toBe("");
  const failed = drives.map(({ item, medium }) => ({ item, medium: { ...medium, failed: true } }));
  expect(unfitFor("overwrite", failed)).toContain("can only be destroyed");
});
