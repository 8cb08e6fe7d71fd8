import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { toasts } from "./toasts.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a plain word goes by itself, one with Undo later, and Ctrl Z still takes it back", () => {
  toasts.say("Saved.");
  vi.advanceTimersByTime(9000);
  expect(toasts.now).toBeNull();
  const back = vi.fn();
  toasts.say("37 answers entered.", back);
  vi.advanceTimersByTime(15_000);
  expect(toasts.now?.words).toBe("37 answers entered.");
  vi.advanceTimersByTime(60_000);
  expect(toasts.now).toBeNull();
  expect(toasts.undo()).toBe(true);
  expect(back).toHaveBeenCalledTimes(1);
});

test("what was looked at and left goes a while later", () => {
  toasts.say("Saved.");
  toasts.hold();
  toasts.release();
  vi.advanceTimersByTime(9000);
  expect(toasts.now).toBeNull();
});

test("Undo works once", () => {
  const back = vi.fn();
  toasts.say("Withdrawn.", back);
  expect(toasts.undo()).toBe(true);
  expect(toasts.undo()).toBe(false);
  expect(back).toHaveBeenCalledTimes(1);
});

test("a toast that is being read does not go", () => {
  toasts.say("Saved.");
  toasts.hold();
  vi.advanceTimersByTime(9000);
  expect(toasts.now).not.toBeNull();
  toasts.close();
});

test("what must not go by unread stays until somebody closes it", () => {
  toasts.say("Saved.");
  toasts.keep("2 wrong passwords since you were last here.");
  vi.advanceTimersByTime(600_000);
  expect(toasts.now?.words).toContain("2 wrong passwords");
  toasts.close();
  expect(toasts.now).toBeNull();
});
