// An import on its way: the file, its columns, what it will change, what it changed.
import { SvelteMap, SvelteSet } from "svelte/reactivity";

import type { Correction, ImportDone, Leaver, Meaning, PlanImport } from "../api";
import { call, problemOf } from "../lib/call";
import { LongWork } from "../lib/long-work.svelte";
import { number, say, type Said } from "../lib/sentences";
import { here } from "../lib/session.svelte";
import { faultsInWords } from "./faults";
import { lastDayOfYear } from "./leaving";
import { mappingFault } from "./meanings";
import { type Checked, type Row, type Source } from "./types";

export type Step = "file" | "columns" | "check" | "done";
/** What is under way, so that only its own button turns. */
export type Busy = "" | "pick" | "read" | "plan" | "apply" | "save";
/** A cell typed anew, with what stood above it. */
export type Corrected = Correction & { heading: string };

const cellKey = (row: number, column: number): string => `${row}:${column}`;

export class Wizard {
  step = $state<Step>("file");
  busy = $state<Busy>("");
  problem = $state.raw<Said | null>(null);
  source = $state.raw<Source | null>(null);
  sheet = $state<string | null>(null);
  headerRow = $state<number | null>(null);
  mapping = $state<(Meaning | null)[]>([]);
  plan = $state.raw<Checked | null>(null);
  done = $state.raw<ImportDone | null>(null);
  /** A word about what has just happened: shown above the table, and heard. */
  word = $state("");
  corrections = $state.raw<Corrected[]>([]);
  /** What stands in the fields of refused cells and has not been checked yet. */
  readonly typed = new SvelteMap<string, Corrected>();
  /** Rows that are not wanted. */
  readonly skipped = new SvelteSet<number>();
  /** Who has left, with the last day. */
  readonly leavers = new SvelteMap<string, string>();
  lastDay = $state("");
  readonly applying = new LongWork();

  readonly isTransfer = $derived(this.source?.found.kind === "ctf");
  readonly mappingFault = $derived(this.isTransfer ? "" : mappingFault(this.mapping));
  /** How many people the import would change, ticks considered. */
  readonly changes = $derived(
    this.plan ? this.plan.counts.new + this.plan.counts.changed - this.skipped.size + this.leavers.size : 0,
  ); // prettier-ignore

  /** Asks for a file and reads it; a closed dialog changes nothing. */
  async choose(): Promise<void> {
    const picked = await this.#work("pick", () => call("import_pick", {}));
    if (!picked) return;
    this.sheet = null;
    this.headerRow = null;
    this.#forget();
    const read = await this.#read(picked.token);
    if (!read) return;
    if (this.isTransfer) await this.check();
    else this.step = "columns";
  }

  /** Reads the file anew with another sheet or another row of headings; if that fails, all stays as it was. */
  async readAgain(sheet: string | null, headerRow: number | null): Promise<void> {
    if (!this.source) return;
    const [oldSheet, oldRow] = [this.sheet, this.headerRow];
    [this.sheet, this.headerRow] = [sheet, headerRow];
    if (await this.#read(this.source.token)) this.#forget();
    else [this.sheet, this.headerRow] = [oldSheet, oldRow];
  }

  async #read(token: string): Promise<boolean> {
    const input = { token, sheet: this.sheet, headerRow: this.headerRow };
    const source = await this.#work("read", () => call("import_read", input));
    if (!source) return false;
    this.source = source;
    this.mapping = source.columns.map(({ meaning }) => meaning);
    return true;
  }

  mean(column: number, meaning: Meaning | null): void {
    this.mapping[column] = meaning;
  }

  /** Works out what the file would change, and shows it. */
  async check(): Promise<void> {
    if (this.mappingFault) {
      this.problem = { sentence: this.mappingFault, advice: "Nothing has been changed." };
      return;
    }
    if (await this.#makePlan()) this.step = "check";
  }

  async #makePlan(): Promise<boolean> {
    const input = this.#input();
    const answer = await this.#work("plan", () => call("import_plan", input));
    if (!answer) return false;
    const plan = answer;
    this.plan = plan;
    if (this.lastDay === "") this.lastDay = lastDayOfYear(here.today);
    const takeable = new Set(plan.rows.filter(({ outcome }) => outcome === "new" || outcome === "changed").map(({ row }) => row)); // prettier-ignore
    for (const row of [...this.skipped]) if (!takeable.has(row)) this.skipped.delete(row);
    const missing = new Set(plan.missing.map(({ person }) => person));
    for (const person of [...this.leavers.keys()])
      if (!missing.has(person)) this.leavers.delete(person);
    return true;
  }

  #input(): PlanImport {
    return {
      token: this.source?.token ?? "",
      sheet: this.sheet,
      headerRow: this.headerRow,
      mapping: this.isTransfer ? [] : $state.snapshot(this.mapping),
      corrections: this.corrections.map(({ row, column, text }) => ({ row, column, text })),
    };
  }

  /** What stands in the field of a refused cell. */
  typedIn(row: number, column: number, otherwise: string): string {
    const known =
      this.typed.get(cellKey(row, column)) ??
      this.corrections.find((own) => own.row === row && own.column === column);
    return known?.text ?? otherwise;
  }

  type(row: number, column: number, heading: string, text: string): void {
    this.typed.set(cellKey(row, column), { row, column, heading, text });
  }

  /** Checks the file anew with all that was typed; what was typed stays, whatever comes of it. */
  async correct(): Promise<void> {
    if (this.typed.size === 0 || !this.plan) return;
    const refused = this.plan.counts.refused;
    const before = this.corrections;
    const next = new Map(before.map((own) => [cellKey(own.row, own.column), own]));
    for (const own of this.typed.values())
      for (const row of this.#rowsOf(own.row)) next.set(cellKey(row, own.column), { ...own, row });
    this.corrections = [...next.values()];
    if (!(await this.#makePlan())) {
      this.corrections = before;
      return;
    }
    this.typed.clear();
    const put = refused - this.plan.counts.refused;
    this.word = put > 0 ? `${number(put, "row")} put right.` : "The row is still refused: see why beside it."; // prettier-ignore
  }

  /** A pupil's own facts stand in each of the pupil's rows, so a correction goes into all of them. */
  #rowsOf(row: number): number[] {
    const found = this.plan?.rows.find((own) => own.row === row);
    return [row, ...(found?.also ?? [])];
  }

  /** Takes a correction back: the cell is again what the file says. */
  async takeBack(row: number, column: number): Promise<void> {
    const before = this.corrections;
    this.corrections = before.filter((own) => own.row !== row || own.column !== column);
    if (await this.#makePlan()) this.word = `Row ${row} is again as in the file.`;
    else this.corrections = before;
  }

  take(row: Row, taken: boolean): void {
    if (taken) this.skipped.delete(row.row);
    else this.skipped.add(row.row);
  }

  leave(person: string, left: boolean): void {
    if (left) this.leavers.set(person, this.lastDay);
    else this.leavers.delete(person);
  }

  /** Another last day for all who are ticked. */
  setLastDay(iso: string): void {
    if (iso === "") return;
    this.lastDay = iso;
    for (const person of [...this.leavers.keys()]) this.leavers.set(person, iso);
  }

  /** Changes it all, or nothing. What was typed but not checked is checked first. */
  async apply(): Promise<void> {
    if (!this.plan || this.busy) return;
    if (this.typed.size > 0) {
      await this.correct();
      if (!this.problem) this.word = `${this.word} Look once more, then apply.`;
      return;
    }
    const leavers: Leaver[] = [...this.leavers].map(([person, leftOn]) => ({ person, leftOn }));
    const input = { plan: this.#input(), fingerprint: this.plan.fingerprint, skipped: [...this.skipped], leavers }; // prettier-ignore
    const done = await this.#work("apply", () =>
      this.applying.watch(() => call("import_apply", input)),
    );
    if (!done) return;
    this.done = done;
    this.step = "done";
  }

  async stop(): Promise<void> {
    try {
      await this.applying.stop();
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /** Saves the refused rows with the reasons as sentences; answers with the file's name. */
  async saveRefused(): Promise<string | null> {
    const reasons = (this.plan?.rows ?? [])
      .filter(({ outcome }) => outcome === "refused")
      .map(({ row, faults }) => ({ row, text: faultsInWords(faults) }));
    const input = { plan: this.#input(), reasons, heading: "Why it was refused" };
    const saved = await this.#work("save", () => call("import_save_refused", input));
    return saved?.done ? (saved.fileName ?? "the file") : null;
  }

  /** Back to an earlier step; what was chosen there still stands. */
  back(step: Step): void {
    if (this.busy) return;
    this.problem = null;
    this.word = "";
    this.step = step;
  }

  again(): void {
    this.#forget();
    this.source = null;
    this.mapping = [];
    this.step = "file";
  }

  #forget(): void {
    this.plan = null;
    this.done = null;
    this.word = "";
    this.corrections = [];
    this.typed.clear();
    this.skipped.clear();
    this.leavers.clear();
    this.lastDay = "";
  }

  /** Does one thing at a time; a problem is said above the buttons and answered with nothing. */
  async #work<T>(busy: Busy, work: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = busy;
    this.problem = null;
    this.word = "";
    let outdated = false;
    try {
      return await work();
    } catch (fault) {
      const problem = problemOf(fault);
      if (problem.code === "stopped") this.word = "Stopped. Nothing was changed.";
      else if (problem.code === "changed_meanwhile" && busy === "apply") outdated = true;
      else if (problem.code === "not_found" && busy !== "pick") this.problem = GONE;
      else this.problem = say(problem);
      return undefined;
    } finally {
      this.busy = "";
      // The records are not what they were when the plan was made: it is made anew, and the ticks stay.
      if (outdated && (await this.#makePlan())) this.word = OUTDATED;
    }
  }
}

/** Files at hand are put away when Signet locks, and when three newer ones were chosen. */
const GONE: Said = {
  sentence: "Signet does not hold this file any more.",
  advice: "Go back to the first step and choose it again. Nothing has been changed.",
};
const OUTDATED =
  "The records were changed while you were looking, so nothing was applied and the file was checked anew. Look once more, then apply.";
