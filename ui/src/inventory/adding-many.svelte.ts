// A hundred of the same: what they share is set once, then each serial number is scanned. Every scan is kept at once, so
// that an interruption loses nothing.
import type { AddAsset, AddedOne } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { announcer } from "../shared/announce.svelte";
import { accessoriesFrom, fieldsFrom, mediaFrom, type Typed } from "./form";

/** What they share, as the core takes it. */
export const likeFrom = (typed: Typed, prefix: string): AddAsset => ({
  tag: null,
  prefix,
  standing: "in_stock",
  fields: fieldsFrom(typed),
  cost: typed.cost,
  media: mediaFrom(typed),
  accessories: accessoriesFrom(typed),
});

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Why one was not added: its number is on record, or the school's own label was scanned in its place. */
export const notAdded = ({ serial, takenBy }: AddedOne): string =>
  plain(serial) === plain(takenBy ?? "")
    ? "is the school’s own tag. Scan the maker’s serial number."
    : `is the serial number of ${takenBy} already.`;

export class AddingMany {
  /** The latest first. */
  added = $state.raw<AddedOne[]>([]);
  problem = $state.raw<Said | null>(null);
  busy = $state(false);
  #batch: string | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  readonly count: number = $derived(this.added.filter(({ id }) => id !== null).length);

  constructor(public like: AddAsset) {}

  /** Adds one for each of these serial numbers; scans that come while one is on its way wait their turn. */
  scan(serials: string[]): Promise<void> {
    const mine = this.#queue.then(() => this.#add(serials));
    this.#queue = mine;
    return mine;
  }

  /** Takes back everything that was added here. */
  async undo(): Promise<boolean> {
    if (this.#batch === null) return true;
    try {
      await call("assets_undo", { batch: this.#batch });
      this.added = [];
      this.#batch = null;
      return true;
    } catch (fault) {
      this.problem = say(problemOf(fault));
      return false;
    }
  }

  /** Takes back one of them: a slip of the scanner. */
  async takeBack(id: string): Promise<void> {
    try {
      await call("asset_take_back", { id });
      this.added = this.added.filter((one) => one.id !== id);
      announcer.say("Taken back.");
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  async #add(serials: string[]): Promise<void> {
    this.busy = true;
    this.problem = null;
    try {
      const answer = await call("assets_add", {
        batch: this.#batch,
        like: this.like,
        serials,
      });
      this.#batch = answer.batch;
      this.added = [...answer.added].reverse().concat(this.added);
      const last = answer.added.at(-1);
      if (last)
        announcer.say(
          last.id === null ? `Not added: ${last.serial} ${notAdded(last)}` : `${last.tag} added.`,
        );
    } catch (fault) {
      this.problem = say(problemOf(fault));
      announcer.interrupt(this.problem.sentence);
    }
    this.busy = false;
  }
}
