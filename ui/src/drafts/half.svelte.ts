// A form that opens over a page, or a part of one: what is half typed in it is kept until it is saved or closed on
// purpose, and offered when the same form is opened again. A lock and another page are no purpose.
import { untrack } from "svelte";

import { keepDraft, type Kept } from "./drafts.svelte";

export class Half {
  readonly kept: Kept<object>;
  #isOver = false;
  #fresh = $state("");

  constructor(
    /** The form and the record it is about, by its id: never a name. */
    page: string,
    /** What it is called where it is offered: "this report". */
    readonly what: string,
    private readonly typed: () => object,
    private readonly fill: (was: object) => void,
  ) {
    this.begin();
    this.kept = keepDraft(page, () => {
      const now = typed();
      return this.#isOver || JSON.stringify(now) === this.#fresh ? null : now;
    });
  }

  /** What stands in the form now was filled in for the person, and is nothing that they typed: it is kept from here on. */
  begin(): void {
    this.#isOver = false;
    this.#fresh = JSON.stringify(untrack(this.typed));
  }

  /** Puts back what had been begun. What the form did not ask at that time stays as it is now. */
  put(was: object): void {
    this.fill({ ...this.typed(), ...was });
  }

  /** It was saved, or is not wanted any more. */
  end(): void {
    this.#isOver = true;
    // The form is taken away in the same breath, and what is kept must not be what stood in it a moment ago.
    void this.kept.keepNow();
  }

  /** What closes the form on purpose. */
  closing(onclose: () => void): () => void {
    return () => {
      this.end();
      onclose();
    };
  }
}

/** Keeps what is half typed in the form that calls this while it is made. */
export function keepHalf<T extends object>(
  page: string,
  what: string,
  typed: () => T,
  fill: (was: T) => void,
): Half {
  // What comes back is what was kept: nobody else writes under this page.
  return new Half(page, what, typed, (was) => fill(was as T));
}
