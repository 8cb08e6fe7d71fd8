// What is remembered while somebody works with returned forms: the date, drafts, what can be undone. Gone when Signet locks.
import { SvelteMap } from "svelte/reactivity";

import type { ClassId, PersonId } from "../api";
import { here } from "../lib/session.svelte";
import type { Said } from "../lib/sentences";
import type { Draft } from "./draft";

/** Something that was saved and can be taken back. */
export type Undoable = {
  /** Whose: "Łucja Kowalczyk". */
  name: string;
  pupil: PersonId;
  /** What the toast says once it is taken back. */
  after: string;
  undo: () => Promise<unknown>;
};

const MOST_UNDOS = 100;

export class Sitting {
  /** The date used last; empty until one was typed. */
  signedOn = $state("");
  classId = $state<ClassId | null>(null);
  /** Whether the details are open; null until somebody chose, then the width decides. */
  details = $state<boolean | null>(null);
  /** What is typed and not saved, by pupil. It stays through errors and visits to other pages. */
  readonly drafts = new SvelteMap<PersonId, Draft>();
  /** Why a draft could not be saved. */
  readonly troubles = new SvelteMap<PersonId, Said>();
  /** What the office should know about what was saved. */
  readonly notices = new SvelteMap<PersonId, string[]>();
  undos = $state.raw<readonly Undoable[]>([]);

  push(entry: Undoable): void {
    this.undos = [...this.undos, entry].slice(-MOST_UNDOS);
  }

  pop(): Undoable | undefined {
    const last = this.undos.at(-1);
    this.undos = this.undos.slice(0, -1);
    return last;
  }

  clear(): void {
    this.signedOn = "";
    this.classId = null;
    this.drafts.clear();
    this.troubles.clear();
    this.notices.clear();
    this.undos = [];
  }
}

export const sitting = new Sitting();

// Nothing of one sitting hangs over into the next, wherever the person was when Signet locked.
$effect.root(() => {
  $effect(() => {
    if (!here.session) sitting.clear();
  });
});
