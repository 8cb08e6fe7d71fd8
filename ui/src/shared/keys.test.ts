import { afterEach, expect, test, vi } from "vitest";

import { keys, nameOf } from "./keys.svelte";

const press = (init: KeyboardEventInit, target: Element = document.body) => {
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });
  target.addEventListener("keydown", (e) => keys.press(e as KeyboardEvent), { once: true });
  target.dispatchEvent(event);
};

afterEach(() => (keys.groups = []));

test("keys are named as they are printed", () => {
  expect(nameOf(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }))).toBe("Ctrl K");
  expect(nameOf(new KeyboardEvent("keydown", { key: "?", shiftKey: true }))).toBe("?");
  expect(nameOf(new KeyboardEvent("keydown", { key: "Tab", shiftKey: true }))).toBe("Shift Tab");
});

test("the page's key wins over the window's, and goes with its page", () => {
  const window_ = vi.fn();
  const page = vi.fn();
  keys.add("Everywhere", [{ keys: "Y", does: "x", run: window_ }]);
  const gone = keys.add("Page", [{ keys: "Y", does: "Yes", run: page }]);
  press({ key: "y" });
  gone();
  press({ key: "y" });
  expect([page.mock.calls.length, window_.mock.calls.length]).toEqual([1, 1]);
});

test("a letter typed in a field is a letter, but Ctrl K still works there", () => {
  document.body.innerHTML = "<input>";
  const field = document.querySelector("input") as HTMLInputElement;
  const run = vi.fn();
  keys.add("Page", [
    { keys: "Y", does: "Yes", run },
    { keys: "Ctrl Z", does: "Undo", run },
    { keys: "Ctrl K", does: "Find", run },
  ]);
  press({ key: "y" }, field);
  press({ key: "z", ctrlKey: true }, field);
  expect(run).not.toHaveBeenCalled();
  press({ key: "k", ctrlKey: true }, field);
  expect(run).toHaveBeenCalledTimes(1);
});

test("help is there from a list too, and every other letter there is the list's own", () => {
  document.body.innerHTML = "<select></select>";
  const list = document.querySelector("select") as HTMLSelectElement;
  const run = vi.fn();
  keys.add("Page", [
    { keys: "?", does: "Keys", run },
    { keys: "N", does: "No", run },
  ]);
  press({ key: "n" }, list);
  expect(run).not.toHaveBeenCalled();
  press({ key: "?", shiftKey: true }, list);
  expect(run).toHaveBeenCalledTimes(1);
});

test("while a dialog is open, plain keys of the page rest", () => {
  document.body.innerHTML = `<div role="dialog"></div>`;
  const run = vi.fn();
  keys.add("Page", [{ keys: "N", does: "No", run }]);
  press({ key: "n" });
  expect(run).not.toHaveBeenCalled();
});
