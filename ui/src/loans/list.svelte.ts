// The list of loans: which are shown, and what is done about them.
import type { ListLoans, LoanPage, LoanRow, LoansDue, LoansShown } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";

export const SHOWN: { key: LoansShown; title: string; count?: keyof LoansDue; empty: string }[] = [
  { key: "out", title: "Out", count: "out", empty: "Nothing is out on loan." },
  { key: "overdue", title: "Overdue", count: "overdue", empty: "Nothing is overdue." },
  { key: "due", title: "Due this week", count: "due", empty: "Nothing is due within a week." },
  {
    key: "not_signed",
    title: "Not signed",
    count: "notSigned",
    empty: "Every agreement for what is out is signed.",
  },
  {
    key: "leavers",
    title: "With leavers",
    count: "leavers",
    empty: "Nobody who leaves has anything on loan.",
  },
  {
    key: "to_do",
    title: "To finish",
    count: "toDo",
    empty: "Everything that came back is wiped and checked.",
  },
  { key: "returned", title: "Back", empty: "Nothing has come back yet." },
  { key: "all", title: "All", empty: "Nothing has been lent yet." },
];

export class LoansList {
  shown = $state<LoansShown>("out");
  typed = $state("");
  /** Only what was out on that day. */
  on = $state("");
  rows = $state.raw<LoanRow[]>([]);
  counts = $state.raw<LoansDue | null>(null);
  problem = $state.raw<Said | null>(null);
  loaded = $state(false);
  page = $state.raw<LoanPage | null>(null);
  #latest = 0;

  asked(): ListLoans {
    return { shown: this.shown, text: this.typed, class: null, on: this.on || null };
  }

  async load(): Promise<void> {
    const mine = ++this.#latest;
    try {
      const { loans, counts } = await call("loans_list", this.asked());
      if (mine !== this.#latest) return;
      this.rows = loans;
      this.counts = counts;
      this.problem = null;
      this.loaded = true;
    } catch (fault) {
      if (mine === this.#latest) this.problem = say(problemOf(fault));
    }
  }

  async open(loan: string): Promise<void> {
    try {
      this.page = await call("loan_open", { id: loan });
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /** After something was changed: the list and what is open. */
  async again(): Promise<void> {
    const open = this.page?.row.loan.id;
    await this.load();
    if (open) await this.open(open);
  }
}
