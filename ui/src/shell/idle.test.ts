import { expect, test, vi } from "vitest";

import { Idle } from "./idle.svelte";

function idle() {
  const clock = { at: 0 };
  const locked = vi.fn();
  const told = vi.fn();
  const idle = new Idle(300_000, locked, told, () => clock.at);
  idle.start()();
  return { clock, locked, told, idle };
}

test("half a minute before, it says how long is left, and any sign of life takes it back", () => {
  const { clock, idle: counter, locked } = idle();
  clock.at = 269_000;
  counter.check();
  expect(counter.left).toBeNull();
  clock.at = 275_000;
  counter.check();
  expect(counter.left).toBe(25);
  counter.sign();
  expect(counter.left).toBeNull();
  clock.at = 400_000;
  counter.check();
  expect(locked).not.toHaveBeenCalled();
});

// proves: O-H11, O-H12
test("it locks when the time is up, and a movement after a sleep does not save it", () => {
  const { clock, idle: counter, locked } = idle();
  clock.at = 3_600_000;
  counter.sign();
  expect(locked).toHaveBeenCalledTimes(1);
});

test("the core is told once a minute that somebody is still typing", () => {
  const { clock, idle: counter, told } = idle();
  for (let second = 1; second <= 130; second += 1) {
    clock.at = second * 1000;
    counter.sign();
  }
  expect(told).toHaveBeenCalledTimes(2);
});
