// A file of equipment on its way in: its columns, what it will change, what it changed.
import { SvelteSet } from "svelte/reactivity";

import type { AssetImportDone, AssetMeaning, AssetPlan, AssetSource, PlanAssets } from "../api";
import { call, problemOf } from "../lib/call";
import { LongWork } from "../lib/long-work.svelte";
import { number, say, type Said } from "../lib/sentences";
import { mappingFault } from "./columns";
import { Corrections, type Corrected } from "./corrections.svelte";
import { faultsInWords } from "./words";

export type Step = "file" | "columns" | "check" | "done";
export type Busy = "" | "read" | "plan" | "apply" | "save" | "undo";

export class Importing {
  step = $state<Step>("file");
  busy = $state<Busy>("");
  problem = $state.raw<Said | null>(null);
  word = $state("");
  source = $state.raw<AssetSource | null>(null);
  mapping = $state<(AssetMeaning | null)[]>([]);
  /** The letters of the series from which what has no tag takes the next one. */
  prefix = $state("");
  /** What it is where the file does not say. */
  kind = $state("");
  plan = $state.raw<AssetPlan | null>(null);
  done = $state.raw<AssetImportDone | null>(null);
  readonly skipped = new SvelteSet<number>();
  readonly cells = new Corrections();
  readonly applying = new LongWork();

  readonly changes = $derived.by(() => {
    if (!this.plan) return 0;
    const { rows, counts } = this.plan;
    const left = rows.filter(({ row }) => this.skipped.has(row));
    return counts.new + counts.changed - left.reduce((sum, { count }) => sum + count, 0);
  });

  /** Asks for a file and reads it; a closed dialog changes nothing. */
  async choose(): Promise<void> {
    await this.#work("read", async () => {
      const picked = await call("asset_import_pick", {});
      if (picked) await this.#read(picked.token, null, null);
    });
  }

  /** Reads the file anew with another sheet or another row of headings. */
  async readAgain(sheet: string | null, headerRow: number | null): Promise<void> {
    const token = this.source?.token;
    if (token) await this.#work("read", () => this.#read(token, sheet, headerRow));
  }

  async #read(token: string, sheet: string | null, headerRow: number | null): Promise<void> {
    const source = await call("asset_import_read", { token, sheet, headerRow });
    this.source = source;
    this.mapping = source.columns.map(({ meaning }) => meaning);
    this.skipped.clear();
    this.cells.forget();
    this.step = "columns";
  }

  async check(): Promise<void> {
    const headings = this.source?.columns.map(({ heading }) => heading);
    const fault = mappingFault(this.mapping, headings, this.source?.ownFields);
    if (fault) {
      this.problem = { sentence: fault, advice: "Nothing has been changed." };
      return;
    }
    await this.#work("plan", () => this.#makePlan());
  }

  async #makePlan(corrections = this.cells.made): Promise<void> {
    const plan = await call("asset_import_plan", this.#input(corrections));
    this.plan = plan;
    this.cells.made = corrections;
    // What cannot be taken now is not left out either.
    for (const { row, outcome } of plan.rows)
      if (outcome === "refused" || outcome === "unchanged") this.skipped.delete(row);
    this.step = "check";
  }

  /** Checks the file anew with all that was typed; what was typed stays, whatever comes of it. */
  async correct(): Promise<void> {
    const before = this.plan?.counts.refused ?? 0;
    if (this.cells.open.size === 0 || !(await this.#planWith(this.cells.joined()))) return;
    this.cells.open.clear();
    const put = before - (this.plan?.counts.refused ?? 0);
    this.word = put > 0 ? `${number(put, "row")} put right.` : "Still refused: see why beside it.";
  }

  /** Takes a correction back. */
  async takeBack(one: Corrected): Promise<void> {
    await this.#planWith(this.cells.without(one));
  }

  #planWith(corrections: Corrected[]): Promise<boolean> {
    return this.#work("plan", () => this.#makePlan(corrections));
  }

  #input(typed = this.cells.made): PlanAssets {
    const { token = "", sheet = null, headerRow = null } = this.source ?? {};
    const { prefix, kind } = this;
    const mapping = $state.snapshot(this.mapping);
    const corrections = typed.map(({ row, column, text }) => ({ row, column, text }));
    return { token, sheet, headerRow, mapping, prefix, kind, corrections };
  }

  take(row: number, taken: boolean): void {
    if (taken) this.skipped.delete(row);
    else this.skipped.add(row);
  }

  /** Changes it all, or nothing. */
  async apply(): Promise<void> {
    const { plan } = this;
    if (!plan) return;
    await this.#work("apply", async () => {
      const input = {
        plan: this.#input(),
        fingerprint: plan.fingerprint,
        skipped: [...this.skipped],
      };
      this.done = await this.applying.watch(() => call("asset_import_apply", input));
      this.step = "done";
    });
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
    let name: string | null = null;
    await this.#work("save", async () => {
      const refused = (this.plan?.rows ?? []).filter(({ outcome }) => outcome === "refused");
      const reasons = refused.map(({ row, faults }) => ({ row, text: faultsInWords(faults) }));
      const input = { plan: this.#input(), reasons, heading: "Why it was refused" };
      const saved = await call("asset_import_save_refused", input);
      if (saved.done) name = saved.fileName ?? "the file";
    });
    return name;
  }

  /** Undoes an import; true when it was done. */
  async undo(id: string): Promise<boolean> {
    return this.#work("undo", () => call("asset_import_undo", { id }));
  }

  back(step: Step): void {
    if (this.busy) return;
    this.problem = null;
    this.word = "";
    this.step = step;
  }

  /** Does one thing at a time; a problem is said at the top. */
  async #work(busy: Busy, work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = busy;
    this.problem = null;
    this.word = "";
    let outdated = false;
    try {
      await work();
      return true;
    } catch (fault) {
      const problem = problemOf(fault);
      if (problem.code === "stopped") this.word = "Stopped. Nothing was changed.";
      else if (problem.code === "changed_meanwhile" && busy === "apply") outdated = true;
      else this.problem = say(problem);
      return false;
    } finally {
      this.busy = "";
      if (outdated && (await this.#work("plan", () => this.#makePlan())))
        this.word = "The register was changed meanwhile, so nothing was applied and the file was checked anew. Look once more, then apply."; // prettier-ignore
    }
  }
}
