import { expect, test } from "vitest";

import { findPapers } from "./find";
import { papers } from "./open.svelte";

test("a list is found by what it is for, and opens as a paper", async () => {
  const titles = async (typed: string) => (await findPapers.find(typed)).map(({ title }) => title);
  expect(await titles("photograph")).toEqual(["Do-not-photograph list"]);
  expect(await titles("missing")).toEqual(["List of missing forms"]);
  expect(await titles("who has not signed")).toEqual(["List of missing forms"]);
  expect(await titles("ph")).toEqual([]);
  const [list] = await findPapers.find("camera");
  list?.open();
  expect(papers.wanted?.kind).toBe("doNotPhotograph");
});
