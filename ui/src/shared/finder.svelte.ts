// What Ctrl K can find. Each slice adds its own: people, forms, pages.
import { fold } from "../lib/fold";

export type Found = { id: string; title: string; detail?: string; open: () => void };
export type Source = { heading: string; find: (typed: string) => Found[] | Promise<Found[]> };
export type FoundGroup = { heading: string; found: Found[] };

/** What is called just as it was typed comes first, under the heading of its own kind. */
export function exactFirst(groups: FoundGroup[], typed: string): FoundGroup[] {
  const wanted = fold(typed.trim());
  const isMeant = ({ title }: Found) => fold(title) === wanted;
  const first = wanted ? groups.filter(({ found }) => found.some(isMeant)) : [];
  const sorted = first.map(({ heading, found }) => ({
    heading,
    found: [...found.filter(isMeant), ...found.filter((one) => !isMeant(one))],
  }));
  return [...sorted, ...groups.filter((group) => !first.includes(group))];
}

class Finder {
  open = $state(false);
  groups = $state.raw<FoundGroup[]>([]);
  /** True while an answer is still on its way. */
  looking = $state(false);
  #sources: Source[] = [];
  #latest = 0;

  /**
   * Adds something to find in; made for `$effect(() => finder.add(…))`. A heading is shown once: the last source
   * under it is the one that is asked.
   */
  add(source: Source): () => void {
    const others = this.#sources.filter(({ heading }) => heading !== source.heading);
    this.#sources = [...others, source];
    return () => {
      this.#sources = this.#sources.filter((other) => other !== source);
    };
  }

  /** Asks every source; a slow answer to older letters never replaces a newer one. */
  async find(typed: string): Promise<void> {
    const mine = ++this.#latest;
    this.looking = true;
    const answers = await Promise.all(
      this.#sources.map(async ({ heading, find }) => ({
        heading,
        // One source that fails must not take the others with it.
        found: await Promise.resolve()
          .then(() => find(typed))
          .catch(() => []),
      })),
    );
    if (mine !== this.#latest) return;
    this.looking = false;
    this.groups = answers.filter(({ found }) => found.length > 0);
  }
}

export const finder = new Finder();
