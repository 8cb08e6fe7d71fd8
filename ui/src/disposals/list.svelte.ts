// The disposals as the page lists them, and the years that the governors may ask about.
import type { DisposalLine, DisposalsOfYear } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";

export class Disposals {
  lines = $state.raw<DisposalLine[] | null>(null);
  problem = $state.raw<Said | null>(null);

  async load(): Promise<void> {
    try {
      this.lines = await call("disposals_list", {});
      this.problem = null;
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }
}

export class YearAsked {
  found = $state.raw<DisposalsOfYear | null>(null);
  problem = $state.raw<Said | null>(null);
  #latest = 0;

  async open(from: string, to: string): Promise<void> {
    const mine = ++this.#latest;
    try {
      const found = await call("disposals_year", { from, to });
      if (mine === this.#latest) this.found = found;
    } catch (fault) {
      if (mine === this.#latest) this.problem = say(problemOf(fault));
    }
  }
}

export type SchoolYear = { from: string; to: string; label: string };

/** This school year and the five before it: September to August. */
export function schoolYears(today: string): SchoolYear[] {
  const began = Number(today.slice(0, 4)) - (today.slice(5, 7) < "09" ? 1 : 0);
  return Array.from({ length: 6 }, (_, back) => {
    const year = began - back;
    return {
      from: `${year}-09-01`,
      to: `${year + 1}-08-31`,
      label: `${year}/${String(year + 1).slice(2)}`,
    };
  });
}
