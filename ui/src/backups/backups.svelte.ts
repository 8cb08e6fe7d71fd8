// How the backups stand, for the sidebar, for Today and for their own page; and a round while it goes on.
import type { BackupsPage, BackupStanding, Carried } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";

/** How often a round is asked how far it has come. */
const EVERY_MS = 400;

class Backups {
  standing = $state.raw<BackupStanding | null>(null);
  page = $state.raw<BackupsPage | null>(null);
  problem = $state.raw<Said | null>(null);
  running = $state(false);
  stopping = $state(false);
  progress = $state({ done: 0, total: 0 });

  /** How the school stands. That it cannot be asked is told by whatever the person does next. */
  async look(): Promise<void> {
    const standing = await call("backup_standing", {}).catch(() => undefined);
    if (standing) this.standing = standing;
  }

  /** The first log-in of a day makes a backup; on every other it does nothing. */
  async daily(): Promise<void> {
    await call("backup_daily", {}).catch(() => undefined);
    await this.look();
  }

  async load(): Promise<void> {
    try {
      this.page = await call("backups_page", {});
      this.standing = this.page.standing;
      this.problem = null;
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /** Backs up now; what became of each place, or nothing when it was stopped or failed altogether. */
  async now(): Promise<Carried[] | null> {
    return this.watched(async () => (await call("backup_now", {})).carried);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await call("backup_stop", {}).catch(() => undefined);
  }

  /** Does long work and shows how far it has come; a problem stands on the page. */
  async watched<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.running) return null;
    this.running = true;
    this.stopping = false;
    this.progress = { done: 0, total: 0 };
    const timer = setInterval(() => void this.#see(), EVERY_MS);
    try {
      const done = await work();
      this.problem = null;
      return done;
    } catch (fault) {
      const problem = problemOf(fault);
      if (problem.code !== "stopped") this.problem = say(problem);
      return null;
    } finally {
      clearInterval(timer);
      this.running = false;
    }
  }

  /** Nothing of one sitting hangs over into the next. */
  forget(): void {
    this.standing = null;
    this.page = null;
    this.problem = null;
  }

  async #see(): Promise<void> {
    const seen = await call("backup_progress", {}).catch(() => undefined);
    if (seen) this.progress = { done: seen.done, total: seen.total };
  }
}

export const backups = new Backups();
