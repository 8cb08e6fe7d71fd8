// The record of changes in sight: what it is narrowed to, the lines loaded so far, and what verifying said.
import type { About, Doer, ListRecord, RecordLine, RecordVerified } from "../api";
import { call, problemOf } from "../lib/call";
import { addDays } from "../lib/dates";
import { number, say, type Said } from "../lib/sentences";
import { announcer } from "../shared/announce.svelte";
import { toasts } from "../shared/toasts.svelte";
import { allWords, KINDS, requestsOf, type Kind } from "./words";

/** What the person chose above the list; days as YYYY-MM-DD, each empty when it narrows nothing. */
export type Wanted = { by: string; about: string; kind: string; from: string; to: string };

export const EVERYTHING: Wanted = { by: "", about: "", kind: "", from: "", to: "" };

/** The choice as the core understands it. A day begins and ends by this computer's clock. */
export function asked(wanted: Wanted, before: number | null = null): ListRecord {
  const begins = (day: string) => new Date(`${day}T00:00:00`).toISOString();
  return {
    before,
    by: wanted.by || null,
    about: wanted.about || null,
    from: wanted.from ? begins(wanted.from) : null,
    to: wanted.to ? begins(addDays(wanted.to, 1)) : null,
    requests: wanted.kind in KINDS ? requestsOf(wanted.kind as Kind) : [],
  };
}

export class RecordOfChanges {
  wanted = $state.raw<Wanted>(EVERYTHING);
  lines = $state.raw<RecordLine[]>([]);
  entries = $state(0);
  doers = $state.raw<Doer[]>([]);
  about = $state.raw<About | null>(null);
  loading = $state(true);
  problem = $state.raw<Said | null>(null);
  verifying = $state(false);
  verified = $state.raw<RecordVerified | null>(null);
  saving = $state(false);
  #next = $state<number | null>(null);
  #latest = 0;

  readonly more: boolean = $derived(this.#next !== null);

  /** Loads the first page of what is wanted; an answer that another choice has overtaken is dropped. */
  async load(wanted: Wanted): Promise<void> {
    this.wanted = wanted;
    await this.#page(null);
  }

  /** Loads the lines that come after those in sight. */
  async loadMore(): Promise<void> {
    if (this.loading || this.#next === null) return;
    const had = this.lines.length;
    await this.#page(this.#next);
    announcer.say(`${number(this.lines.length - had, "more entry", "more entries")} shown.`);
  }

  async #page(before: number | null): Promise<void> {
    const mine = ++this.#latest;
    this.loading = true;
    this.problem = null;
    try {
      const page = await call("audit_list", asked(this.wanted, before));
      if (mine !== this.#latest) return;
      this.lines = before === null ? page.lines : [...this.lines, ...page.lines];
      this.#next = page.next;
      this.entries = page.entries;
      this.doers = page.doers;
      this.about = page.about;
    } catch (fault) {
      if (mine !== this.#latest) return;
      if (before === null) this.lines = [];
      this.problem = say(problemOf(fault));
    }
    this.loading = false;
  }

  /** Reads everything once and says whether it agrees. */
  async verify(): Promise<void> {
    if (this.verifying) return;
    this.verifying = true;
    this.verified = null;
    try {
      this.verified = await call("audit_verify", {});
      if (this.verified.fault === null) await this.load(this.wanted);
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
    this.verifying = false;
  }

  /** Saves what is wanted as a file for a spreadsheet. */
  async save(): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    try {
      const { done, fileName } = await call("audit_save", {
        wanted: asked(this.wanted),
        headings: ["Entry", "When", "Who", "What", "On which record", "Details"],
        words: allWords(),
      });
      if (done) {
        toasts.say(`Saved as ${fileName ?? "a file"}. It is not protected by Signet any more: keep it where only the right people see it.`); // prettier-ignore
        await this.load(this.wanted);
      }
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
    this.saving = false;
  }
}
