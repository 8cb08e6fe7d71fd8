import { beforeEach, expect, test, vi } from "vitest";

import { carryWith } from "../lib/call";
import { NewPassword } from "./password.svelte";

const about = () => ({ school: "Marlbridge Primary School", name: "Jo Okafor" });

beforeEach(() => {
  vi.useFakeTimers();
  carryWith(async (name, input) =>
    name === "door_suggest_password"
      ? { words: "copper lantern meadow thirty" }
      : (input as { password: string }).password.includes("marlbridge")
        ? { ok: false, why: { why: "too_common" } }
        : { ok: true },
  );
});

async function type(password: NewPassword, value: string) {
  password.value = value;
  password.typed();
  await vi.advanceTimersByTimeAsync(300);
}

test("the first hint is about length, and the core is only asked once that holds", async () => {
  const password = new NewPassword(about);
  expect(password.fault?.sentence).toBe("Please choose a password.");
  await type(password, "short");
  expect([password.length, password.guess]).toEqual(["bad", "open"]);
  expect(password.fault?.sentence).toContain("at least 12");
});

test("a password with the school's name is found out while typing", async () => {
  const password = new NewPassword(about);
  await type(password, "marlbridge2026");
  expect(password.guess).toBe("bad");
  expect(password.fault?.sentence).toContain("easy to guess");
});

test("a hidden password is typed twice, one that can be seen once", async () => {
  const password = new NewPassword(about);
  await type(password, "violet kettle harbour");
  expect(password.fault?.field).toBe("again");
  password.shown = true;
  expect(password.fault).toBeUndefined();
  password.shown = false;
  password.again = "violet kettle harbour";
  expect(password.fault).toBeUndefined();
});

test("suggested words are shown and good at once, and can be forgotten", async () => {
  const password = new NewPassword(about);
  await password.suggest();
  await vi.advanceTimersByTimeAsync(300);
  expect([password.shown, password.guess, password.fault]).toEqual([true, "good", undefined]);
  password.forget();
  expect(password.value + password.again).toBe("");
});
