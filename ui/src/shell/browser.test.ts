import { afterEach, beforeEach, expect, test } from "vitest";

import { closeBrowserWays, isBrowserKey } from "./browser";

let open: () => void;
beforeEach(() => {
  open = closeBrowserWays();
});
afterEach(() => {
  open();
  document.body.replaceChildren();
});

const key = (key: string, held: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });

test("what a web view would answer by itself is refused, and Signet's own keys are not", () => {
  for (const name of ["F5", "F12", "F3"]) expect(isBrowserKey(key(name)), name).toBe(true);
  for (const name of ["r", "R", "p", "s", "u", "j"])
    expect(isBrowserKey(key(name, { ctrlKey: true })), name).toBe(true);
  expect(isBrowserKey(key("I", { ctrlKey: true, shiftKey: true }))).toBe(true);
  for (const name of ["k", "l", ".", "z", "c", "v", "x", "a", "Enter"])
    expect(isBrowserKey(key(name, { ctrlKey: true })), name).toBe(false);
  for (const name of ["r", "p", "s", "y", "?"]) expect(isBrowserKey(key(name)), name).toBe(false);
});

test("the web view hears that it is to do nothing", () => {
  const reload = key("F5");
  document.body.dispatchEvent(reload);
  expect(reload.defaultPrevented).toBe(true);
  const typed = key("r");
  document.body.dispatchEvent(typed);
  expect(typed.defaultPrevented).toBe(false);
});

test("only a text field has a menu, and a dropped file goes nowhere", () => {
  const field = document.body.appendChild(document.createElement("input"));
  const refused = (type: string, target: Element) =>
    !target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  expect(refused("contextmenu", document.body)).toBe(true);
  expect(refused("contextmenu", field)).toBe(false);
  expect([refused("dragover", field), refused("drop", document.body)]).toEqual([true, true]);
});
