// How much waits on the first page: the number beside its name in the sidebar.
import type { Today } from "../api";
import { call } from "../lib/call";
import { dueOf } from "./words";

class Waiting {
  count = $state(0);
  #busy = false;
  #again = false;

  /** Counts what is known already. */
  meet(page: Today): void {
    this.count = countOf(page);
  }

  /** Asks anew; asked for meanwhile, it asks once more at the end. A number is no reason to trouble anybody with a fault. */
  async load(): Promise<void> {
    this.#again = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    try {
      this.meet(await call("today", {}));
    } catch {
      this.count = 0;
    }
    this.#busy = false;
    if (this.#again) await this.load();
  }
}

export const waiting = new Waiting();

/** One for each pupil about whom something is to be done, and one for the reminders, however many forms are late. */
export function countOf(page: Today): number {
  return dueOf(page).reduce((sum, { lines }) => sum + Math.max(lines.length, 1), 0);
}
