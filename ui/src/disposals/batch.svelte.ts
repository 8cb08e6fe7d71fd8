// One disposal: its page, and every step that may be taken on it.
import type { Api, DisposalId, DisposalPage } from "../api";
import { call, problemOf, type RequestName } from "../lib/call";
import { here } from "../lib/session.svelte";
import { say, type Said } from "../lib/sentences";

export class Batch {
  page = $state.raw<DisposalPage | null>(null);
  problem = $state.raw<Said | null>(null);

  constructor(readonly id: DisposalId) {}

  async load(): Promise<void> {
    try {
      this.page = await call("disposal_open", { id: this.id });
      this.problem = null;
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /**
   * Takes a step and reads the page again. What goes wrong is for whoever asked; the page is only read anew where it has
   * shown an older state, so that nothing half typed is lost to a slip.
   */
  async step<N extends RequestName>(name: N, input: Api[N]["input"]): Promise<Api[N]["output"]> {
    try {
      const output = await call(name, input);
      await this.load();
      return output;
    } catch (fault) {
      if (["changed_meanwhile", "not_found"].includes(problemOf(fault).code)) await this.load();
      throw fault;
    }
  }

  /** Whether whoever is here keeps the register. */
  get keeps(): boolean {
    return here.may("keep_inventory");
  }

  /** It has not left and has not come to an end. */
  get isHere(): boolean {
    const state = this.page?.state;
    return state === "proposed" || state === "authorised" || state === "cleared";
  }

  /** It has left, and is not closed. */
  get isAway(): boolean {
    return this.page?.state === "collected" || this.page?.state === "certified";
  }
}
