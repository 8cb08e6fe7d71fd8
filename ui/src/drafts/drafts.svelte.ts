// What is half typed, kept in the vault a second after typing stops and before locking, and offered to the same person
// when they are back. The page says what is typed; nothing (null) means that there is nothing worth keeping any more.
import { untrack } from "svelte";

import { call } from "../lib/call";
import { here } from "../lib/session.svelte";

const STILL_MS = 1000;
/** Locking waits no longer than this for what is on its way. */
const LOCK_WAITS_MS = 1500;

const onPages = new Set<Kept<unknown>>();

/** Keeps what is half typed on every page, before Signet locks. */
export async function keepDrafts(): Promise<void> {
  const all = Promise.all([...onPages].map((kept) => kept.keepNow()));
  await Promise.race([all, new Promise((go) => setTimeout(go, LOCK_WAITS_MS))]);
}

export class Kept<T> {
  /** What had been begun before, until it is gone on with or thrown away. */
  found = $state.raw<{ body: T; at: string } | null>(null);
  #last: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly page: string,
    private readonly typed: () => T | null,
  ) {}

  /** Looks for what was begun, and keeps what is typed from now on. Returns what ends it. */
  start(): () => void {
    onPages.add(this as Kept<unknown>);
    void this.#find();
    return () => {
      onPages.delete(this as Kept<unknown>);
      // After a lock nothing can be kept any more, and nothing has to be.
      if (here.session) void this.keepNow();
      clearTimeout(this.#timer);
    };
  }

  /** Something was typed, saved or put back. */
  changed(): void {
    const now = this.#now();
    clearTimeout(this.#timer);
    if (now === this.#last) return;
    // What was saved or thrown away goes at once; what is typed, when typing stops.
    if (now === null) void this.keepNow();
    else this.#timer = setTimeout(() => void this.keepNow(), STILL_MS);
  }

  /** Brings the vault up to date with what is typed. What was begun before is not overwritten until it is answered. */
  keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    const now = this.#now();
    if (now === this.#last || this.found) return Promise.resolve();
    this.#last = now;
    const { page } = this;
    return this.#next(() =>
      now === null ? call("draft_drop", { page }) : call("draft_keep", { page, body: now }),
    );
  }

  /** Goes on with what was begun: it is handed out once, and kept until it is saved. */
  goOn(): T | null {
    const body = this.found?.body ?? null;
    // It is in the vault as it stands, so that it goes from there when it is saved.
    if (this.found) this.#last = JSON.stringify(body);
    this.found = null;
    return body;
  }

  /** Throws away what was begun before. */
  throwAway(): void {
    this.found = null;
    this.#last = null;
    void this.#next(() => call("draft_drop", { page: this.page }));
  }

  #now(): string | null {
    const typed = untrack(() => this.typed());
    return typed === null ? null : JSON.stringify(typed);
  }

  async #find(): Promise<void> {
    const draft = await call("draft_open", { page: this.page }).catch(() => null);
    if (!draft) return;
    try {
      const body = JSON.parse(draft.body) as T;
      // Whoever has gone to another page and comes back has it before them already.
      if (this.#now() === draft.body) this.#last = draft.body;
      else if (this.#last === null) this.found = { body, at: draft.at };
    } catch {
      // Of an older form, and nobody can read it: it ends by itself.
    }
  }

  /** One after the other: a drop never overtakes what it drops. What fails is tried again with the next change. */
  #next(what: () => Promise<unknown>): Promise<void> {
    const done = this.#queue.then(what).then(
      () => undefined,
      () => {
        this.#last = null;
      },
    );
    this.#queue = done;
    return done;
  }
}

/** Keeps what is typed on the page that calls this while it is made. */
export function keepDraft<T>(page: string, typed: () => T | null): Kept<T> {
  const kept = new Kept(page, typed);
  $effect(() => untrack(() => kept.start()));
  $effect(() => {
    JSON.stringify(typed());
    untrack(() => kept.changed());
  });
  return kept;
}
