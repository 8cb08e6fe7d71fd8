// A key being renewed: the password, the new sheet, typing it back, and how far the writing has come.
import type { Problem, Renew, Renewed, SheetToConfirm } from "../api";
import { call, problemOf } from "../lib/call";
import type { SheetPlace } from "../door/sheet-place";
import { LongWork } from "../lib/long-work.svelte";
import { say, type Said } from "../lib/sentences";

/** Why a renewal came to nothing: told with what holds from now on. */
export type Over = { said: Said; stopped: boolean };

export class Renewal {
  sheet = $state.raw<SheetToConfirm | null>(null);
  typing = $state(false);
  over = $state.raw<Over | null>(null);
  writing = $state(false);
  readonly work = new LongWork();
  done = $state.raw<Renewed | null>(null);

  constructor(readonly what: Renew) {}

  /** Where the sheet of this renewal is printed, saved and typed back. */
  readonly place: SheetPlace = {
    print: (printer) => call("keys_sheet_print", { printer }),
    save: async () => (await call("keys_sheet_save", {})).done,
    confirm: async (groups) => {
      await this.#confirm(groups);
      return false;
    },
  };

  /** Makes the new key and its sheet, with the password typed again. Nothing is changed yet. */
  async begin(password: string): Promise<void> {
    this.sheet = await call("keys_begin", { what: this.what, password });
  }

  async #confirm(groups: { first: string; second: string }): Promise<void> {
    this.writing = this.what === "data_key";
    const confirm = () => call("keys_confirm", groups);
    try {
      this.done = await (this.writing ? this.work.watch(confirm) : confirm());
    } catch (fault) {
      const problem = problemOf(fault);
      // Mistyped: the sheet waits. Anything else, and this sheet will never open anything.
      if (goesOn(problem)) throw fault;
      this.over = { said: say(problem), stopped: problem.code === "stopped" };
    } finally {
      this.writing = false;
    }
  }
}

const goesOn = (problem: Problem) =>
  problem.code === "sheet_not_confirmed" || problem.code === "locked";
