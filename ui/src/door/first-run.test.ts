import { expect, test } from "vitest";

import type { Problem } from "../api";
import { FormState } from "../shared/form.svelte";
import { say } from "../lib/sentences";
import { sayAtFirst } from "./first-run";
import welcome from "./Welcome.svelte?raw";

const TROUBLES = [
  "keyring_absent",
  "keyring_locked",
  "keyring_forgets",
  "keyring_empty",
  "keyring_foreign",
] as const;

test("at the first run no trouble of the password store sends people to a sheet that is not printed yet", () => {
  for (const code of TROUBLES) {
    const { sentence, advice } = sayAtFirst({ code });
    expect(sentence + advice).not.toMatch(/device code|sheet|unlock Signet/i);
    expect(sentence).toContain("nothing has been set up yet");
    expect(advice).toContain("press Next again");
  }
  expect(say({ code: "keyring_absent" }).advice).toContain("device code");
});

test("where there is no store, each system is told what helps", () => {
  const { advice } = sayAtFirst({ code: "keyring_absent" });
  for (const word of ["gnome-keyring", "Secret Service", "Windows", "macOS"])
    expect(advice).toContain(word);
});

test("every other problem keeps its own words", () => {
  expect(sayAtFirst({ code: "disk_full" })).toEqual(say({ code: "disk_full" }));
});

test("the first run says it in these words", async () => {
  const form = new FormState();
  const refused = () => Promise.reject({ code: "keyring_absent" } satisfies Problem);
  expect(await form.send(refused, undefined, sayAtFirst)).toBe(false);
  expect(form.problem).toEqual(sayAtFirst({ code: "keyring_absent" }));
  expect(welcome).toMatch(/door_create[^;]*;[^;]*;[^;]*sayAtFirst,?\s*\)/);
});
