import { expect, test, vi } from "vitest";

import { Idle, type Warning } from "./idle.svelte";

function idle(minutes: number) {
  const clock = { at: 0 };
  const told = vi.fn();
  const idle = new Idle(
    () => minutes,
    told,
    () => clock.at,
  );
  return { clock, told, idle };
}

const warn = (detail: Warning | null) =>
  window.dispatchEvent(new CustomEvent("signet-idle", { detail }));

test("Rust is told of the first movement at once, and then now and then", () => {
  const { clock, told, idle: signs } = idle(5);
  signs.sign();
  expect(told).toHaveBeenCalledTimes(1);
  for (let second = 1; second <= 120; second += 1) {
    clock.at = second * 1000;
    signs.sign();
  }
  expect(told).toHaveBeenCalledTimes(5);
});

test("with a short limit it is told more often, with a long one once a minute", () => {
  for (const [minutes, times] of [
    [1, 21],
    [30, 3],
  ] as const) {
    const { clock, told, idle: signs } = idle(minutes);
    for (let second = 0; second <= 120; second += 1) {
      clock.at = second * 1000;
      signs.sign();
    }
    expect(told).toHaveBeenCalledTimes(times);
  }
});

test("the warning is Rust's, and any sign of life takes it back at once", () => {
  const { told, idle: signs } = idle(5);
  const end = signs.start();
  window.dispatchEvent(new Event("keydown"));
  warn({ seconds: 30, over: false });
  expect(signs.warning).toEqual({ seconds: 30, over: false });
  window.dispatchEvent(new Event("pointermove"));
  expect(signs.warning).toBeNull();
  expect(told).toHaveBeenCalledTimes(2);
  end();
  warn({ seconds: 29, over: false });
  expect(signs.warning).toBeNull();
});

test("at the end of the longest day no movement takes the warning back", () => {
  const { idle: signs } = idle(5);
  const end = signs.start();
  warn({ seconds: 12, over: true });
  window.dispatchEvent(new Event("pointermove"));
  expect(signs.warning?.seconds).toBe(12);
  end();
});
