// The desk where things come back: scans in their order, and what is still to be said of each.
import type { CameBack, Checked, LoanItem, ReturnOutcome, ReturnScanned } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { announcer } from "../shared/announce.svelte";
import { asks, pounds, returnShown, type Shown } from "./words";

type Returned = Extract<ReturnOutcome, { is: "returned" }>;

export type ReturnLine = Shown & {
  key: number;
  tag: string;
  scanned: ReturnScanned | null;
  undone: boolean;
};

export const returnedIn = (line: ReturnLine): Returned | null =>
  line.scanned?.outcome.is === "returned" && !line.undone ? line.scanned.outcome : null;

/** How an item stands as it is typed, to be put right. */
export const stateOf = (item: LoanItem): CameBack => ({
  condition: item.conditionIn,
  accessories: item.accessoriesIn,
  dataDeleted: item.dataDeleted,
  clean: item.cleanIn,
  damage: item.damage,
  charge: pounds(item.chargePence),
  toRepair: false,
});

export class TakingBack {
  /** The same for every scan: "" asks each time. */
  dataDeleted = $state<"" | Checked>("");
  clean = $state<Checked>("no");
  on = $state("");
  lines = $state.raw<ReturnLine[]>([]);
  problem = $state.raw<Said | null>(null);
  #work: Promise<unknown> = Promise.resolve();
  #next = 1;

  readonly count = $derived(this.lines.filter((line) => returnedIn(line)).length);
  readonly last = $derived(this.lines.find((line) => returnedIn(line)) ?? null);

  scan(text: string, dataDeleted: "" | Checked = this.dataDeleted): Promise<void> {
    const done = this.#work.then(() => this.#take(text, dataDeleted));
    this.#work = done;
    return done;
  }

  async #take(text: string, dataDeleted: "" | Checked): Promise<void> {
    try {
      const scanned = await call("loan_return", {
        scanned: text,
        on: this.on || null,
        state: {
          condition: "",
          accessories: null,
          dataDeleted: dataDeleted || null,
          clean: this.clean,
          damage: "",
          charge: "",
          toRepair: false,
        },
      });
      this.problem = null;
      this.lines = this.lines.filter(
        (line) => !(line.tag === scanned.tag && line.scanned && asks(line.scanned.outcome)),
      );
      this.#show(scanned, scanned.tag, returnShown(scanned));
    } catch (fault) {
      const said = say(problemOf(fault));
      this.problem = said;
      this.#show(null, text, { state: "refused", word: "Not taken", text: said.sentence });
    }
  }

  #show(scanned: ReturnScanned | null, tag: string, shown: Shown): void {
    this.lines = [
      { ...shown, key: this.#next++, tag: tag || "–", scanned, undone: false },
      ...this.lines,
    ];
    const words = `${shown.word}: ${tag}. ${shown.text}`;
    if (shown.state === "given") announcer.say(words);
    else announcer.interrupt(words);
  }

  async undoLast(): Promise<void> {
    const line = this.last;
    const back = line && returnedIn(line);
    if (!line || !back) return;
    try {
      await call("loan_return_undo", { item: back.item.id });
      this.lines = this.lines.map((other) =>
        other.key === line.key
          ? { ...other, undone: true, state: "withdrawn" as const, word: "Undone" }
          : other,
      );
      this.problem = null;
      announcer.say(`Undone: ${line.tag} is still on loan.`);
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /** How it came back after all. */
  async note(line: ReturnLine, state: CameBack): Promise<void> {
    const back = returnedIn(line);
    if (!back || !line.scanned) return;
    await call("loan_note_in", { item: back.item.id, state });
    const page = await call("loan_open", { id: back.item.loan });
    const item = page.items.find(({ id }) => id === back.item.id) ?? back.item;
    const missing = item.accessoriesOut.filter((name) => !item.accessoriesIn.includes(name));
    const scanned: ReturnScanned = { ...line.scanned, outcome: { ...back, item, missing } };
    this.lines = this.lines.map((other) =>
      other.key === line.key ? { ...other, scanned, ...returnShown(scanned) } : other,
    );
  }
}
