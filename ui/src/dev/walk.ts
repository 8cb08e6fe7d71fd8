// Goes through the window as a person of some role would: opens a page, finds what can be pressed, presses it, fills in
// what then asks to be filled in, and says which requests that led to. For the test of what each role is shown.
import { call, type RequestName } from "../lib/call";
import { go } from "../lib/route.svelte";
import { here } from "../lib/session.svelte";
import type { Role } from "../api";
import { keys } from "../shared/keys.svelte";
import { begin } from "./fake";

/** What somebody could press: a button on the page, or a key that the page listens to. */
export type Control = { name: string; press: () => void };

const asked: RequestName[] = [];
export const refused: RequestName[] = [];

/** Somebody of that role comes in. */
export async function comeInAs(role: Role): Promise<void> {
  begin(
    "open",
    { delay: 0, asked: (name) => asked.push(name), refused: (name) => refused.push(name) },
    role,
  );
  here.session = await call("session", {});
}

/** Waits until nothing was asked for a few turns. */
export async function settle(): Promise<void> {
  for (let quiet = 0, seen = -1; quiet < 4; quiet += 1) {
    if (asked.length !== seen) quiet = 0;
    seen = asked.length;
    await new Promise((done) => setTimeout(done, 2));
  }
}

/** Opens a page anew, as nobody has touched it yet. */
export async function open(address: string): Promise<void> {
  go("/me", { replace: true });
  await settle();
  go(address, { replace: true });
  await settle();
}

const dialog = () =>
  [...document.querySelectorAll<HTMLElement>("[role=dialog], [role=alertdialog], dialog[open]")].at(
    -1,
  );
const words = (element: Element) =>
  (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();

/** Everything on the page that can be pressed; of rows that differ only in their names and figures, the first. */
export function controls(): Control[] {
  const root = document.querySelector("main") ?? document.body;
  const found = new Map<string, Control>();
  for (const button of root.querySelectorAll<HTMLElement>(
    "button:not([disabled]), [role=menuitem]",
  )) {
    // What stands on it, without whom it is about: "Change…", and not "Change Anna Nowak".
    const name = (button.textContent ?? "").replace(/[\s\d]+/g, " ").trim() || words(button);
    if (!found.has(name)) found.set(name, { name, press: () => button.click() });
  }
  for (const { title, keys: group } of keys.groups)
    for (const key of group)
      if (key.run && title !== "Everywhere")
        found.set(`key ${key.keys}`, { name: `key ${key.keys}`, press: key.run });
  return [...found.values()];
}

/** Presses it, fills in whatever dialog opens and sends that; the requests that this led to. */
export async function press(control: Control): Promise<RequestName[]> {
  const before = asked.length;
  control.press();
  await settle();
  const opened = dialog();
  if (opened) {
    fill(opened);
    await settle();
    const sends = [
      ...opened.querySelectorAll<HTMLElement>("button.primary, button.danger, button[type=submit]"),
    ];
    sends.find((button) => !button.hasAttribute("disabled"))?.click();
    await settle();
  }
  const led = asked.slice(before);
  return [...new Set(led)];
}

/** The places that the page leads to. */
export const links = () =>
  [...document.querySelectorAll("a[href^='#/']")].map(
    (link) => link.getAttribute("href")?.slice(1) ?? "",
  );

function fill(root: HTMLElement): void {
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "input, textarea",
  )) {
    if (field.type === "checkbox" || field.type === "radio") field.click();
    else {
      const numeric = field.inputMode === "numeric" || field.inputMode === "decimal";
      field.value = field.type === "password" ? "four words by heart" : numeric ? "1" : "4/9/2026";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  for (const list of root.querySelectorAll("select")) {
    list.selectedIndex = list.options.length - 1;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
