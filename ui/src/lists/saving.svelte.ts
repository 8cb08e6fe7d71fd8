// One list on its way out: which kind of file, saved where the person chooses, and what became of it.
import type { LeavingList, ListFormat } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { savedAs } from "../papers/words";
import { toasts } from "../shared/toasts.svelte";

export const FORMATS: { value: ListFormat; label: string; detail: string }[] = [
  {
    value: "xlsx",
    label: "Workbook (.xlsx)",
    detail: "For Excel and LibreOffice. Numbers keep their zeros, and days are dates.",
  },
  { value: "csv", label: "Plain text (.csv)", detail: "For other systems." },
];

export class Saving {
  format = $state<string>("xlsx");
  /** Pupils only: their contacts stand beside them. */
  contacts = $state(false);
  busy = $state(false);
  problem = $state.raw<Said | null>(null);

  /** Saves the list. True when it was saved; false when the person thought better of it, or it went wrong. */
  async save(list: LeavingList): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    let saved = false;
    try {
      const asked = list.kind === "people" ? { ...list, contacts: this.contacts } : list;
      const { done, fileName } = await call("list_save", {
        list: asked,
        format: this.format as ListFormat,
      });
      saved = done;
      if (done) toasts.say(savedAs(fileName));
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
    this.busy = false;
    return saved;
  }
}
