// One stock-check that is being counted: the room is set once, every scan is sent in its turn, and nothing scanned is lost.
import type { MissingAsset, StockCheckPage } from "../api";
import { call, problemOf } from "../lib/call";
import { number, say, type Said } from "../lib/sentences";
import { announcer } from "../shared/announce.svelte";
import { toasts } from "../shared/toasts.svelte";
import { OUTCOMES, resultFrom, resultOf, type Result } from "./words";

/** So many results stand above each other; the older ones are in the lists. */
const MOST = 25;
/** What stands in no room has no id, and a list of rooms needs a word for it. */
export const NO_ROOM = "none";

export class StockCheck {
  page = $state.raw<StockCheckPage | null>(null);
  missing = $state.raw<MissingAsset[] | null>(null);
  results = $state.raw<Result[]>([]);
  problem = $state.raw<Said | null>(null);
  /** Where the person stands. */
  room = $state("");
  /** Who holds the scanner, where that is not whoever is logged in. */
  countedBy = $state("");
  /** Scans that are not answered yet. */
  waiting = $state(0);
  busy = $state(false);
  #turn: Promise<unknown> = Promise.resolve();
  #refused = 0;

  constructor(readonly id: string) {}

  readonly here = $derived(
    this.page?.rooms.find((room) => (room.room ?? NO_ROOM) === this.room) ?? null,
  );
  readonly movable = $derived(this.page?.elsewhere.filter(({ movable }) => movable) ?? []);

  /** Opens it, or opens it anew. */
  async load(): Promise<void> {
    try {
      const page = await call("stock_check_open", { stockCheck: this.id });
      this.page = page;
      this.problem = null;
      if (!page.rooms.some((room) => (room.room ?? NO_ROOM) === this.room)) {
        const first = page.rooms.find(({ missing }) => missing > 0) ?? page.rooms[0];
        this.room = first ? (first.room ?? NO_ROOM) : "";
      }
      if (this.results.length === 0) this.results = page.last.map(resultFrom);
      if (this.missing) await this.loadMissing();
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  async loadMissing(): Promise<void> {
    try {
      this.missing = await call("stock_check_missing", { stockCheck: this.id });
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /** Counts a tag. Scanners are quicker than answers, so each waits for the one before; a refused one says why. */
  scan(tag: string): Promise<void> {
    const room = this.room === NO_ROOM ? null : this.room;
    const countedBy = this.countedBy;
    this.waiting += 1;
    const counted = this.#turn.then(() => this.#count(tag, room, countedBy));
    this.#turn = counted;
    return counted;
  }

  async #count(tag: string, room: string | null, countedBy: string): Promise<void> {
    try {
      const counted = await call("stock_check_scan", {
        stockCheck: this.id,
        room,
        tag,
        remark: "",
        countedBy,
        countedOn: null,
      });
      this.#show(resultOf(counted));
    } catch (fault) {
      const { sentence } = say(problemOf(fault));
      this.#refused += 1;
      this.#show({
        key: `refused-${this.#refused}`,
        outcome: null,
        tag,
        asset: null,
        words: sentence,
      });
    }
    this.waiting -= 1;
    if (this.waiting === 0) await this.load();
  }

  #show(result: Result): void {
    this.results = [result, ...this.results].slice(0, MOST);
    const word = result.outcome ? OUTCOMES[result.outcome].word : "Not counted";
    announcer.say(`${word}: ${result.tag}. ${result.words}`);
  }

  /** Something without a tag. */
  async withoutTag(what: string): Promise<void> {
    const room = this.room === NO_ROOM ? null : this.room;
    await call("stock_check_no_tag", {
      stockCheck: this.id,
      room,
      what,
      countedBy: this.countedBy,
      countedOn: null,
    });
    this.#again(`Kept: ${what}.`);
    await this.load();
  }

  /** Takes back the last scan of whoever is logged in, or the one that is named. */
  async undo(count: string | null = null): Promise<void> {
    await this.#turn;
    await this.does(async () => {
      const undone = await call("stock_check_undo", { stockCheck: this.id, count });
      this.#again(`${undone.tag} was taken back.`);
    });
  }

  /** Confirms moves: those named, or all that can be. */
  async move(assets: string[] | null): Promise<void> {
    await this.does(async () => {
      const { moved } = await call("stock_check_move", { stockCheck: this.id, assets });
      this.#again(
        `${number(moved, "move was", "moves were")} confirmed. The history of each keeps it.`,
      );
    });
  }

  /** Does something with the whole check and looks at it anew. */
  async does(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    let done = true;
    try {
      await work();
    } catch (fault) {
      done = false;
      toasts.failed(fault);
    }
    this.busy = false;
    await this.load();
    return done;
  }

  /** What is shown comes from the check again, since what is shown may be gone. */
  #again(words: string): void {
    this.results = [];
    toasts.say(words);
  }
}
