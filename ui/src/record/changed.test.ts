import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { call, carryWith } from "../lib/call";
import { whenChanged } from "./changed";

beforeEach(() => {
  vi.useFakeTimers();
  carryWith(async () => ({}));
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is counted is counted anew after a change, once for many of them", async () => {
  const count = vi.fn();
  const stop = whenChanged(count);
  await call("today", {});
  await vi.runAllTimersAsync();
  expect(count).not.toHaveBeenCalled();
  await call("forms_enter", { forms: [] } as never);
  await call("consents_withdraw", {} as never);
  await vi.runAllTimersAsync();
  expect(count).toHaveBeenCalledTimes(1);
  await call("forms_enter", { forms: [] } as never);
  stop();
  await vi.runAllTimersAsync();
  expect(count).toHaveBeenCalledTimes(1);
});
