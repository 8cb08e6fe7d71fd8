// People who may have been entered twice, one pair after the other.
import type { Pair, Person, PersonPage, PupilFile } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { fuller, type MergeFacts, mergeFacts } from "./merge";

/** What a pair is known by while the page is open. */
export const keyOfPair = ({ first, second }: Pair): string => `${first.id} ${second.id}`;

export class Duplicates {
  pairs = $state.raw<Pair[]>([]);
  loading = $state(true);
  problem = $state.raw<Said | null>(null);
  /** The pair in sight. */
  current = $state("");
  /** The record that stays; chosen by the person, or the fuller one. */
  stays = $state("");

  readonly pair: Pair | undefined = $derived(
    this.pairs.find((pair) => keyOfPair(pair) === this.current) ?? this.pairs[0],
  );

  async load(): Promise<void> {
    this.loading = true;
    try {
      this.pairs = await call("duplicates_list", {});
      this.problem = null;
      const first = this.pairs[0];
      if (first && !this.pairs.some((pair) => keyOfPair(pair) === this.current)) this.open(first);
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
    this.loading = false;
  }

  open(pair: Pair): void {
    this.current = keyOfPair(pair);
    this.stays = fuller(pair.first, pair.second).id;
  }

  /** The two records of the pair in sight: the one that stays, then the one that goes into it. */
  sides(): [Person, Person] | undefined {
    if (!this.pair) return undefined;
    const { first, second } = this.pair;
    return this.stays === second.id ? [second, first] : [first, second];
  }
}

/** Counts what merging would change, from the records as they are now. */
export async function countMerge(stays: Person, goes: Person): Promise<MergeFacts> {
  const page: PersonPage = await call("person_open", { id: goes.id });
  const file: PupilFile | null =
    goes.kind === "pupil" ? await call("pupil_file", { pupil: goes.id, asAt: null }) : null;
  return mergeFacts(stays, page, file);
}
