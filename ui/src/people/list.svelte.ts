// The list of people in sight: which kind, which class, what was typed, and who is found.
import type { Class, Kind, Person } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { here } from "../lib/session.svelte";
import { listed, type Listed, shown } from "./filter";

/** A tab of the page: a kind of people, or those who have left, of whatever kind. */
export type Show = Kind | "left";

export class PeopleList {
  typed = $state("");
  classId = $state("");
  classes = $state.raw<Class[]>([]);
  problem = $state.raw<Said | null>(null);
  /** True until the first answer is here: an empty list is not told before it is known to be empty. */
  loading = $state(true);
  #all = $state.raw<Listed[]>([]);
  #latest = 0;

  readonly people: Person[] = $derived(shown(this.#all, this.typed, this.classId));
  /** The place of each class in the order of the school, by which the list is sorted. */
  readonly rank: ReadonlyMap<string, number> = $derived(
    new Map(this.classes.map(({ id }, place) => [id, place])),
  );
  readonly total: number = $derived(this.#all.length);

  /** Asks for a tab's people; an answer that another tab has overtaken is dropped. */
  async load(show: Show): Promise<void> {
    const mine = ++this.#latest;
    this.loading = true;
    this.problem = null;
    try {
      const left = show === "left";
      const [{ people }, classes] = await Promise.all([
        call("people_list", { kind: left ? null : show, classId: null, left, text: "" }),
        show === "pupil" ? call("classes_list", {}) : Promise.resolve(this.classes),
      ]);
      if (mine !== this.#latest) return;
      this.#all = listed(people);
      this.classes = classes;
    } catch (fault) {
      if (mine !== this.#latest) return;
      this.#all = [];
      this.problem = say(problemOf(fault));
    }
    this.loading = false;
  }
}

/** Where the person was in each list, so that the way back from a record leads to the same row. Kept for one sitting only. */
class LastSeen {
  #sitting: unknown;
  #places = new Map<Show, { typed: string; current: string }>();

  keep(show: Show, place: { typed: string; current: string }): void {
    this.#fresh();
    this.#places.set(show, place);
  }

  of(show: Show): { typed: string; current: string } {
    this.#fresh();
    return this.#places.get(show) ?? { typed: "", current: "" };
  }

  #fresh(): void {
    if (this.#sitting === here.session) return;
    this.#sitting = here.session;
    this.#places.clear();
  }
}

export const lastSeen = new LastSeen();
