// What has just happened, with the way back. One at a time: the newest replaces the one before.
import { problemOf } from "../lib/call";
import { say } from "../lib/sentences";
import { announcer } from "./announce.svelte";

export type Toast = {
  id: number;
  words: string;
  undo?: () => unknown;
  /** Something to know, and not only that it worked. */
  care?: true;
};

/** A plain word goes by itself after this long; one with Undo a good while later, as it must not lie over the work. */
const STAYS_MS = 8000;
const WITH_UNDO_MS = 20_000;

class Toasts {
  now = $state<Toast | null>(null);
  /** What Ctrl Z takes back, also when the toast has gone by itself. */
  #undo: (() => unknown) | undefined;
  #next = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says what happened; with `undo` it can be taken back with one press or Ctrl Z. */
  say(words: string, undo?: () => unknown): void {
    clearTimeout(this.#timer);
    this.now = { id: this.#next++, words, undo };
    announcer.say(undo ? `${words} Ctrl Z takes it back.` : words);
    this.#undo = undo;
    this.#wait();
  }

  /** Says why something did not work, and what to do. */
  failed(fault: unknown): void {
    const { sentence, advice } = say(problemOf(fault));
    this.say(`${sentence} ${advice}`);
  }

  /** Says what must not go by unread: it stays until somebody closes it. */
  keep(words: string): void {
    clearTimeout(this.#timer);
    this.now = { id: this.#next++, words, care: true };
    this.#undo = undefined;
    announcer.say(words);
  }

  /** Takes back what was said last. False when there is nothing to take back. */
  undo(): boolean {
    const undo = this.#undo;
    if (!undo) return false;
    this.close();
    void undo();
    return true;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.now = null;
    this.#undo = undefined;
  }

  /** A toast that is being read does not go away. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  /** Nobody looks at it any more: it may go. */
  release(): void {
    if (this.now && !this.now.care) this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.now = null), this.now?.undo ? WITH_UNDO_MS : STAYS_MS);
  }
}

export const toasts = new Toasts();
