// The keys that work just now. Pages add theirs while they are in sight; "?" lists them all.

import { untrack } from "svelte";

export type Key = {
  /** As it is printed: "Ctrl K", "Y", "Delete", "?". */
  keys: string;
  does: string;
  /** Left out where the component itself listens, and the key is only listed. */
  run?: () => void;
};
export type KeyGroup = { title: string; keys: Key[] };

class Keys {
  groups = $state.raw<KeyGroup[]>([]);

  /** Adds a group and returns what takes it away again: made for `$effect(() => keys.add(…))`. */
  add(title: string, group: Key[]): () => void {
    const added = { title, keys: group };
    // The effect that adds keys must not run again because keys were added.
    this.groups = [...untrack(() => this.groups), added];
    return () => {
      this.groups = this.groups.filter((other) => other !== added);
    };
  }

  /** Does what the key stands for; the page's own keys come before those of the window. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = nameOf(event);
    const plain = !pressed.startsWith("Ctrl ") && !pressed.startsWith("Alt ");
    // No choice of a list begins with a question mark, so help is there too.
    const inList = pressed === "?" && event.target instanceof HTMLSelectElement;
    if (plain && ((isTyping(event.target) && !inList) || dialogIsOpen())) return;
    // In a field, Ctrl Z belongs to the text.
    if (pressed === "Ctrl Z" && isTyping(event.target)) return;
    for (const group of [...this.groups].reverse())
      for (const key of group.keys)
        if (key.run && key.keys === pressed) {
          event.preventDefault();
          key.run();
          return;
        }
  }
}

export const keys = new Keys();

/** A key press as it is printed on the help page. */
export function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const held = [];
  if (event.ctrlKey || event.metaKey) held.push("Ctrl");
  if (event.altKey) held.push("Alt");
  // A character such as "?" needs Shift on most keyboards: Shift is only named for keys that print nothing, or with Ctrl.
  if (event.shiftKey && (event.key.length > 1 || held.length > 0)) held.push("Shift");
  return [...held, key === " " ? "Space" : key].join(" ");
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

const dialogIsOpen = () => document.querySelector("[role='dialog'], dialog[open]") !== null;
