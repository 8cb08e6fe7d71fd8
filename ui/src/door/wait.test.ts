import { expect, test, vi } from "vitest";

import { Wait } from "./wait.svelte";

test("the pause counts down to nothing and ends", () => {
  vi.useFakeTimers();
  const wait = new Wait();
  wait.start(30);
  expect(wait.left).toBe(30);
  vi.advanceTimersByTime(10_250);
  expect(wait.left).toBe(20);
  vi.advanceTimersByTime(20_000);
  expect(wait.left).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
