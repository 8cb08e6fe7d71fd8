// The logs as the page knows them: how each stands, and the lines of the one that is open.
import type { LogDue, LogKind, LogOverview, LogPage } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";

export type Wanted = { log: LogKind; asAt: string; from: string; text: string };

export class Logs {
  overview = $state.raw<LogOverview[] | null>(null);
  due = $state.raw<LogDue[]>([]);
  page = $state.raw<LogPage | null>(null);
  problem = $state.raw<Said | null>(null);
  #latest = 0;

  /** How the logs stand, and what is due. */
  async look(): Promise<void> {
    try {
      const [overview, due] = await Promise.all([call("logs_overview", {}), call("logs_due", {})]);
      this.overview = overview;
      this.due = due;
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /** Opens the lines; a slow answer to an older question never replaces a newer one. */
  async open({ log, asAt, from, text }: Wanted): Promise<void> {
    const mine = ++this.#latest;
    try {
      const page = await call("logs_list", {
        log,
        asAt: asAt || null,
        from: from || null,
        to: null,
        text,
      });
      if (mine !== this.#latest) return;
      this.page = page;
      this.problem = null;
    } catch (fault) {
      if (mine === this.#latest) this.problem = say(problemOf(fault));
    }
  }
}
