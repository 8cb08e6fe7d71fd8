import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

import { comeInAs } from "../dev/walk";
import { go, route } from "../lib/route.svelte";
import { here } from "../lib/session.svelte";
import { keys } from "../shared/keys.svelte";
import { pagesFor } from "./pages";
import Shell from "./Shell.svelte";

// The whole window is drawn for every page: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });
// The pages of a paper are drawn by a library that wants a real window.
vi.mock("../papers/pdf", () => ({ openPages: () => Promise.reject(new Error("no window")) }));

beforeEach(async () => {
  await comeInAs("administrator");
  keys.groups = [];
});

/** The key press that a name such as "Ctrl K" stands for, at a place of the page. */
function press(name: string, at: Element = document.body): KeyboardEvent {
  const parts = name.split(" ");
  const key = parts.at(-1) ?? "";
  const event = new KeyboardEvent("keydown", {
    key: key === "Space" ? " " : key.length === 1 ? key.toLowerCase() : key,
    ctrlKey: parts.includes("Ctrl"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    bubbles: true,
    cancelable: true,
  });
  at.dispatchEvent(event);
  return event;
}

const settled = () => new Promise((done) => setTimeout(done, 60));
const MAIN = [
  "/",
  "/people",
  "/consents",
  "/agreements",
  "/inventory",
  "/inventory/loans",
  "/papers",
  "/safety",
];

test("on every page ? lists the keys, and each that is listed does something", async () => {
  const pages = pagesFor((need) => here.may(need)).filter(({ pattern }) => !pattern.includes(":"));
  const patterns = pages.map(({ pattern }) => pattern);
  for (const page of MAIN) expect(patterns).toContain(page);
  const silent: string[] = [];
  for (const { pattern } of pages) {
    go(pattern, { replace: true });
    render(Shell);
    await screen.findAllByRole("heading", { level: 1 });
    await settled();
    press("?");
    const help = await screen.findByRole("dialog", { name: "Keys" });
    for (const group of keys.groups)
      for (const key of group.keys)
        expect(within(help).getAllByText(key.does).length, pattern).toBeGreaterThan(0);
    press("Escape", document.activeElement ?? document.body);
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "Keys" })).toBeNull());

    // Each key is pressed as it is printed, and what it stands for is only noted.
    const done = new Set<string>();
    keys.groups = keys.groups.map((group) => ({
      ...group,
      keys: group.keys.map((key) => (key.run ? { ...key, run: () => done.add(key.keys) } : key)),
    }));
    for (const key of keys.groups.flatMap((group) => group.keys)) {
      if (key.run) press(key.keys);
      if (key.run && !done.has(key.keys)) silent.push(`${pattern}: ${key.keys}: ${key.does}`);
    }
    cleanup();
    keys.groups = [];
  }
  expect(silent).toEqual([]);
});

test.each([
  "/people",
  "/inventory",
  "/inventory/software",
  "/inventory/contracts",
  "/inventory/loans",
  "/logs",
])("on %s Enter opens what the arrows are on", async (pattern) => {
  go(pattern, { replace: true });
  render(Shell);
  const grid = (await screen.findAllByRole("grid"))[0] as HTMLElement;
  await settled();
  expect(keys.groups.flatMap((group) => group.keys).some((key) => key.keys === "Enter")).toBe(true);
  grid.focus();
  press("ArrowDown", grid);
  await settled();
  const before = document.body.textContent;
  expect(press("Enter", grid).defaultPrevented).toBe(true);
  // Another page, a dialog, or a panel beside the list.
  await waitFor(() =>
    expect(route.path !== pattern || document.body.textContent !== before).toBe(true),
  );
  cleanup();
  keys.groups = [];
});
