import { expect, test } from "vitest";

import safety from "../safety/Page.svelte?raw";

/** Each form that keeps what was begun, and what "Keeping Signet safe" calls it. */
const KEPT: Record<string, string> = {
  consents: "returned forms",
  "people/new": "a person’s details",
  "people/${id}": "a person’s details",
  "people/${id}/contact": "a contact",
  school: "the school’s details",
  "inventory/new": "a piece of equipment",
  "inventory/${page.asset.id}": "a piece of equipment",
};

const pages = import.meta.glob<string>("../**/*.svelte", {
  query: "?raw",
  import: "default",
  eager: true,
});

test("forms that keep what was begun are those that the safety page names", () => {
  const calls = Object.values(pages).flatMap((page) => [
    ...page.matchAll(/keepDraft\(\s*(?:untrack\(\(\) => )?["`]([^"`]+)["`]/g),
  ]);
  const uses = Object.values(pages).join("").split("keepDraft(").length - 1;
  expect(calls.length, "a call of keepDraft that this test cannot read").toBe(uses);
  expect(calls.map((call) => call[1] ?? "").sort()).toEqual(Object.keys(KEPT).sort());
  const said = safety.replace(/\s+/g, " ");
  const sentence = /Some forms are kept[^.]*\./.exec(said)?.[0] ?? "";
  for (const name of Object.values(KEPT)) expect(sentence).toContain(name);
  const named = (sentence.split("you are back:")[1] ?? "").split(",");
  expect(named.length).toBe(new Set(Object.values(KEPT)).size);
});
