// What the first page shows. While it is fetched anew, what was known stays in sight.
import type { Today } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { waiting } from "./waiting.svelte";

export class TodayState {
  page = $state.raw<Today | null>(null);
  problem = $state.raw<Said | null>(null);
  #busy = false;
  #again = false;

  /** Asked for meanwhile, it asks once more at the end: something may have been entered since it began to count. */
  async load(): Promise<void> {
    this.#again = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    try {
      this.page = await call("today", {});
      waiting.meet(this.page);
      this.problem = null;
    } catch (fault) {
      this.problem = say(problemOf(fault));
    } finally {
      this.#busy = false;
    }
    if (this.#again) await this.load();
  }
}
