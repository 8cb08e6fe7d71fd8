import { expect, test, vi } from "vitest";

import { call, carryWith, problemOf, Refused, whenAnswered, whenLocked } from "./call";

test("the answer is handed through", async () => {
  carryWith(async (name, input) => ({ name, input }));
  expect(await call("lock", { itself: false })).toEqual({ name: "lock", input: { itself: false } });
});

test("a problem arrives with its facts", async () => {
  carryWith(async () => {
    throw { code: "throttled", seconds: 30 };
  });
  const fault = await call("lock", { itself: false }).catch((caught: unknown) => caught);
  expect(fault).toBeInstanceOf(Refused);
  expect(problemOf(fault)).toEqual({ code: "throttled", seconds: 30 });
});

test("whoever asked to know is told when Signet turns out to be locked", async () => {
  const told = vi.fn();
  const stop = whenLocked(told);
  carryWith(async () => {
    throw { code: "locked" };
  });
  await call("session", {}).catch(() => undefined);
  stop();
  await call("session", {}).catch(() => undefined);
  expect(told).toHaveBeenCalledTimes(1);
});

test("whoever counts is told of what was answered, and of nothing that was refused", async () => {
  const told = vi.fn();
  const stop = whenAnswered(told);
  carryWith(async () => ({}));
  await call("session", {});
  carryWith(async () => {
    throw { code: "not_found" };
  });
  await call("today", {}).catch(() => undefined);
  stop();
  carryWith(async () => ({}));
  await call("lock", { itself: false });
  expect(told.mock.calls).toEqual([["session"]]);
});

test("a fault of the window itself is unexpected, and carries no text that could hold a name", () => {
  expect(problemOf(new TypeError("Mia is undefined"))).toEqual({
    code: "unexpected",
    detail: "TypeError",
  });
});
