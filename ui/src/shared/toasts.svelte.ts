// What has just happened, with the way back. One at a time: the newest replaces the one before.
import { announcer } from "./announce.svelte";

export type Toast = {
  id: number;
  words: string;
  undo?: () => unknown;
  /** Something to know, and not only that it worked. */
  care?: true;
};

/** A plain word goes by itself after this long; one with Undo stays until it is answered or replaced. */
const STAYS_MS = 8000;

class Toasts {
  now = $state<Toast | null>(null);
  #next = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says what happened; with `undo` it can be taken back with one press or Ctrl Z. */
  say(words: string, undo?: () => unknown): void {
    clearTimeout(this.#timer);
    this.now = { id: this.#next++, words, undo };
    announcer.say(undo ? `${words} Ctrl Z takes it back.` : words);
    if (!undo) this.#timer = setTimeout(() => this.close(), STAYS_MS);
  }

  /** Says what must not go by unread: it stays until somebody closes it. */
  keep(words: string): void {
    clearTimeout(this.#timer);
    this.now = { id: this.#next++, words, care: true };
    announcer.say(words);
  }

  /** Takes back what the toast speaks of. False when there is nothing to take back. */
  undo(): boolean {
    const undo = this.now?.undo;
    if (!undo) return false;
    this.close();
    void undo();
    return true;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.now = null;
  }

  /** A toast that is being read does not go away. */
  hold(): void {
    clearTimeout(this.#timer);
  }
}

export const toasts = new Toasts();
