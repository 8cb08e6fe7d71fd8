import { expect, test } from "vitest";

import type { Problem } from "../api";
import { carryWith } from "../lib/call";
import { Renewal } from "./renewal.svelte";

const groups = { first: "AAAAA", second: "BBBBB" };

/** A core that answers the confirmation with a problem, or with success. */
function core(problem: Problem | null) {
  carryWith((name) => {
    if (name === "keys_begin") return Promise.resolve({ recoveryKey: [], ask: [1, 2] });
    if (name === "keys_confirm" && problem) return Promise.reject(problem);
    if (name === "keys_confirm") return Promise.resolve({ keyring: null });
    return Promise.resolve({ done: 1, total: 2 });
  });
}

test("a group mistyped leaves the sheet waiting", async () => {
  core({ code: "sheet_not_confirmed" });
  const renewal = new Renewal("sheet");
  await renewal.begin("a password");
  await expect(renewal.place.confirm(groups)).rejects.toThrow();
  expect([renewal.over, renewal.done]).toEqual([null, null]);
});

test("stopped or refused by the disk, the new sheet is void and nobody is told otherwise", async () => {
  for (const [problem, stopped] of [
    [{ code: "stopped" }, true],
    [{ code: "disk_full" }, false],
  ] as const) {
    core(problem);
    const renewal = new Renewal("data_key");
    await renewal.begin("a password");
    await renewal.place.confirm(groups);
    expect(renewal.over?.stopped).toBe(stopped);
    expect([renewal.done, renewal.writing]).toEqual([null, false]);
  }
});

test("a renewal that has taken place says so, and only the data key shows how far it has come", async () => {
  core(null);
  const renewal = new Renewal("data_key");
  const done = renewal.place.confirm(groups);
  expect(renewal.writing).toBe(true);
  await done;
  expect([renewal.writing, renewal.done]).toEqual([false, { keyring: null }]);
  const other = new Renewal("sheet");
  void other.place.confirm(groups);
  expect(other.writing).toBe(false);
});
