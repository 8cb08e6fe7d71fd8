// What a key means in the class grid, and the list of keys that "?" shows.
import type { Key } from "../shared/keys.svelte";

export type Command =
  | { does: "move"; rows: number; columns: number }
  | { does: "edge"; to: "start" | "end" | "top" | "bottom" }
  | { does: "answer"; answer: "yes" | "no" }
  | { does: "all"; answer: "yes" | "no" }
  | { does: "signer"; figure: number }
  | {
      does:
        | "clear"
        | "limits"
        | "agreement"
        | "other"
        | "pupil"
        | "date"
        | "reference"
        | "sheet"
        | "save"
        | "drop"
        | "undo"
        | "wording"
        | "details"
        | "find"
        | "correct";
    };

/** So many rows make a page. */
const PAGE = 10;

const NAMED: Record<string, Command> = {
  ArrowUp: { does: "move", rows: -1, columns: 0 },
  ArrowDown: { does: "move", rows: 1, columns: 0 },
  ArrowLeft: { does: "move", rows: 0, columns: -1 },
  ArrowRight: { does: "move", rows: 0, columns: 1 },
  PageUp: { does: "move", rows: -PAGE, columns: 0 },
  PageDown: { does: "move", rows: PAGE, columns: 0 },
  Home: { does: "edge", to: "start" },
  End: { does: "edge", to: "end" },
  Delete: { does: "clear" },
  Backspace: { does: "clear" },
  Enter: { does: "save" },
  Escape: { does: "drop" },
  Y: { does: "answer", answer: "yes" },
  N: { does: "answer", answer: "no" },
  L: { does: "limits" },
  A: { does: "all", answer: "yes" },
  X: { does: "all", answer: "no" },
  G: { does: "agreement" },
  F: { does: "sheet" },
  P: { does: "pupil" },
  D: { does: "date" },
  R: { does: "reference" },
  C: { does: "correct" },
  W: { does: "wording" },
  I: { does: "details" },
  "0": { does: "other" },
  "/": { does: "find" },
};

/** The command that a key press gives in the grid; undefined when the key is none of the grid's. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.isComposing || event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (key === "Z" && !event.shiftKey) return { does: "undo" };
    if (key === "Home") return { does: "edge", to: "top" };
    if (key === "End") return { does: "edge", to: "bottom" };
    return undefined;
  }
  if (/^[1-9]$/.test(key)) return { does: "signer", figure: Number(key) };
  return Object.hasOwn(NAMED, key) ? NAMED[key] : undefined;
}

/** The keys as "?" lists them; the grid itself listens. */
export const GRID_KEYS: Key[] = [
  { keys: "Y", does: "Yes, and on to the next purpose" },
  { keys: "N", does: "No, and on to the next purpose" },
  { keys: "L", does: "Yes with limits" },
  { keys: "Delete", does: "Take the tick away again" },
  { keys: "A", does: "Yes to everything" },
  { keys: "X", does: "No to everything" },
  { keys: "F", does: "The form is in, with nothing ticked" },
  { keys: "G", does: "The agreement is signed; again for one part only" },
  { keys: "1", does: "The first contact signed; 2, 3 and 4 are the next ones" },
  { keys: "0", does: "Somebody else signed" },
  { keys: "P", does: "The pupil signed" },
  { keys: "D", does: "The date on the paper" },
  { keys: "R", does: "The reference printed on the form" },
  { keys: "Enter", does: "Save this form and go to the next pupil" },
  { keys: "C", does: "Correct the form of this pupil that is saved" },
  { keys: "Escape", does: "Drop what is not saved in this row" },
  { keys: "/", does: "Find a pupil in this class" },
  { keys: "W", does: "Read the wording of this purpose" },
  { keys: "I", does: "Show or hide the details beside the grid" },
];
