// What the page of labels knows: the layouts, the choice, and which pieces of equipment get a label.
import type {
  LabelChoice,
  LabelLayoutFacts,
  LabelledAsset,
  LabelsPage,
  Paper,
  Room,
  WhichAssets,
} from "../api";
import { call, problemOf } from "../lib/call";
import { here } from "../lib/session.svelte";
import { inField, say, type Said } from "../lib/sentences";
import { nextStart, perSheet, startOf } from "./sheet";

export const MOST_COPIES = 50;
/** Ways to say which pieces get a label. */
export type By = WhichAssets["by"];

export class Labels {
  facts = $state.raw<LabelsPage | null>(null);
  rooms = $state.raw<Room[]>([]);
  problem = $state.raw<Said | null>(null);
  choice = $state<LabelChoice | null>(null);
  start = $state("1");
  copies = $state("1");
  by = $state<By>("addedOn");
  chosen = $state.raw<string[]>([]);
  room = $state("");
  from = $state("");
  to = $state("");
  day = $state("");
  /** Who would get one; null while that is not known. */
  picked = $state.raw<LabelledAsset[] | null>(null);
  /** What is wrong with a field, by its name. */
  errors = $state.raw<Record<string, string>>({});
  #latest = 0;

  readonly layout: LabelLayoutFacts | undefined = $derived(
    this.facts?.layouts.find(({ layout }) => layout === this.choice?.layout),
  );
  readonly most: number = $derived(this.layout ? perSheet(this.layout) : 1);
  readonly startAt: number | undefined = $derived(startOf(this.start, this.most));
  readonly copyCount: number | undefined = $derived(startOf(this.copies, MOST_COPIES));
  readonly count: number = $derived((this.picked?.length ?? 0) * (this.copyCount ?? 1));
  /** How many lines were chosen under the tag, and whether the label has room for them. */
  readonly lines: number = $derived(
    this.choice
      ? [this.choice.what, this.choice.serial, this.choice.school, this.choice.room].filter(Boolean)
          .length
      : 0,
  );

  async open(chosen: string[]): Promise<void> {
    try {
      const [facts, rooms] = await Promise.all([call("labels_page", {}), call("rooms_list", {})]);
      this.facts = facts;
      this.rooms = rooms.filter(({ endedOn }) => endedOn === null);
      this.choice = { ...facts.choice };
      this.start = String(facts.choice.start);
      this.copies = String(facts.choice.copies);
      this.day = facts.lastAddedOn ?? here.today;
      this.chosen = chosen;
      if (chosen.length > 0) this.by = "chosen";
      this.problem = null;
      await this.pick();
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /** What is asked for, or nothing while a field is still empty. */
  which(): WhichAssets | undefined {
    if (this.by === "chosen")
      return this.chosen.length ? { by: "chosen", assets: this.chosen } : undefined;
    if (this.by === "room") return this.room ? { by: "room", room: this.room } : undefined;
    if (this.by === "addedOn") return this.day ? { by: "addedOn", day: this.day } : undefined;
    return this.from.trim() && this.to.trim()
      ? { by: "series", from: this.from, to: this.to }
      : undefined;
  }

  /** Looks which pieces that are; an answer that a later question has overtaken is dropped. */
  async pick(): Promise<void> {
    const mine = ++this.#latest;
    this.errors = {};
    const which = this.which();
    if (!which) return void (this.picked = null);
    try {
      const picked = await call("labels_pick", which);
      if (mine === this.#latest) this.picked = picked;
    } catch (fault) {
      if (mine !== this.#latest) return;
      this.picked = null;
      const problem = problemOf(fault);
      if (problem.code === "invalid")
        this.errors = {
          // “To” is a person on other pages, and the last tag of a series here.
          [problem.field]: inField(problem.field === "to" ? "lastTag" : problem.field, problem.why),
        };
      else this.problem = say(problem);
    }
  }

  /** Another sheet begins with its first label. */
  turnTo(layout: LabelChoice["layout"]): void {
    if (!this.choice) return;
    this.choice.layout = layout;
    this.start = "1";
  }

  /** The choice as it is printed and kept; undefined while a number is none. */
  #asked(): LabelChoice | undefined {
    const [start, copies] = [this.startAt, this.copyCount];
    if (!this.choice || start === undefined || copies === undefined) return undefined;
    return { ...this.choice, start, copies };
  }

  /** The paper, or nothing with the reason beside its field. Keeps the choice for the next time. */
  async paper(): Promise<Paper | undefined> {
    const [which, choice] = [this.which(), this.#asked()];
    this.errors = {
      ...(this.startAt === undefined && { start: `Type a number from 1 to ${this.most}.` }),
      ...(this.copyCount === undefined && { copies: `Type a number from 1 to ${MOST_COPIES}.` }),
    };
    if (!choice || !which || !this.picked?.length) return undefined;
    await this.#keep(choice);
    return { kind: "stock", paper: { kind: "labels", which, choice } };
  }

  /** The labels were taken: the next ones begin behind them. */
  async taken(): Promise<void> {
    const choice = this.#asked();
    if (!choice) return;
    const start = nextStart(this.most, choice.start, this.count);
    this.start = String(start);
    await this.#keep({ ...choice, start });
  }

  async #keep(choice: LabelChoice): Promise<void> {
    if (!here.may("keep_inventory")) return;
    // Printing does not hang on it: the choice is only a comfort for the next time.
    await call("labels_keep", choice).catch(() => undefined);
  }
}
