// What a browser can do and an office program should not: reload, print the screen, save the page, show its source,
// open a dropped file, and the menu that offers all that. Text fields keep their menu, for those who paste by mouse.

/** Keys with Ctrl (or Command) that a web view may answer by itself: reload, print, save, source, find, downloads. */
const WITH_CTRL = new Set(["r", "p", "s", "u", "g", "j", "h"]);
const ALONE = new Set(["F3", "F5", "F7", "F12", "BrowserRefresh", "BrowserSearch", "BrowserHome"]);

/** Whether a web view would answer this key with something of its own. */
export function isBrowserKey(event: KeyboardEvent): boolean {
  if (ALONE.has(event.key)) return true;
  const ctrl = event.ctrlKey || event.metaKey;
  // With Shift as well, the letters open the developer's tools.
  const tools = event.shiftKey && ["i", "c", "k"].includes(event.key.toLowerCase());
  return ctrl && (tools || WITH_CTRL.has(event.key.toLowerCase()));
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null;

/** Closes these ways, and returns what opens them again. */
export function closeBrowserWays(): () => void {
  const keydown = (event: KeyboardEvent) => {
    if (isBrowserKey(event)) event.preventDefault();
  };
  const menu = (event: MouseEvent) => {
    if (!isField(event.target)) event.preventDefault();
  };
  const drop = (event: DragEvent) => event.preventDefault();
  window.addEventListener("keydown", keydown, { capture: true });
  window.addEventListener("contextmenu", menu);
  for (const name of ["dragover", "drop"] as const) window.addEventListener(name, drop);
  return () => {
    window.removeEventListener("keydown", keydown, { capture: true });
    window.removeEventListener("contextmenu", menu);
    for (const name of ["dragover", "drop"] as const) window.removeEventListener(name, drop);
  };
}
