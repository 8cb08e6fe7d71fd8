// What the first page shows. While it is fetched anew, what was known stays in sight.
import type { Today } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { waiting } from "./waiting.svelte";

export class TodayState {
  page = $state.raw<Today | null>(null);
  problem = $state.raw<Said | null>(null);
  #busy = false;

  async load(): Promise<void> {
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
  }
}
