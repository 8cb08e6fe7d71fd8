// All stock-checks, and the rooms that wait for one.
import type { StockChecks } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";

export class CheckList {
  all = $state.raw<StockChecks | null>(null);
  problem = $state.raw<Said | null>(null);

  readonly due = $derived(this.all?.rooms.filter((room) => room.isDue && !room.beingCounted) ?? []);

  async load(): Promise<void> {
    this.problem = null;
    try {
      this.all = await call("stock_checks_list", {});
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }
}
