import { expect, test } from "vitest";

import { commandOf } from "./keys";

const press = (key: string, more: KeyboardEventInit = {}) =>
  commandOf(new KeyboardEvent("keydown", { key, ...more }));

test("letters work in either case, and with Caps Lock", () => {
  expect(press("y")).toEqual({ does: "answer", answer: "yes" });
  expect(press("N", { shiftKey: true })).toEqual({ does: "answer", answer: "no" });
});

test("A is Yes to everything and X is No to everything", () => {
  expect(press("a")).toEqual({ does: "all", answer: "yes" });
  expect(press("x")).toEqual({ does: "all", answer: "no" });
});

test("figures are signers, and 0 is somebody else", () => {
  expect(press("1")).toEqual({ does: "signer", figure: 1 });
  expect(press("0")).toEqual({ does: "other" });
});

test("with Ctrl only Undo and the far ends are ours, so that Ctrl L still locks and Ctrl P is no pupil", () => {
  expect(press("z", { ctrlKey: true })).toEqual({ does: "undo" });
  expect(press("End", { ctrlKey: true })).toEqual({ does: "edge", to: "bottom" });
  for (const key of ["l", "p", "k", "."]) expect(press(key, { ctrlKey: true })).toBeUndefined();
  expect(press("y", { altKey: true })).toBeUndefined();
});

test("Tab leaves the grid in every browser, and what is no key of ours does nothing", () => {
  expect(press("Tab")).toBeUndefined();
  expect(press("Unidentified", { code: "Tab", shiftKey: true })).toBeUndefined();
  expect(press("?")).toBeUndefined();
  expect(press("constructor")).toBeUndefined();
});
