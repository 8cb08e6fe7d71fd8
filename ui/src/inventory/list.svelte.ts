// The register in sight: what was typed, what it is narrowed to, and what is found.
import type { AssetRow } from "../api";
import { call, problemOf } from "../lib/call";
import { fold } from "../lib/fold";
import { say, type Said } from "../lib/sentences";

type Listed = { row: AssetRow; readonly words: string };

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

const wordsOf = (row: AssetRow) =>
  ` ${fold([row.tag, row.kind, row.make, row.model, row.description, row.room, row.keeper, row.holder, row.serial].join(" "))} ${plain(row.tag)} ${plain(row.serial)}`;

/** A row with the words by which it is found: put together when something is looked for, for the list is there before. */
export const listed = (row: AssetRow): Listed => {
  let words: string | undefined;
  return {
    row,
    get words() {
      return (words ??= wordsOf(row));
    },
  };
};

/** So many rows at a time: a keystroke in between is not kept waiting. */
const AT_ONCE = 500;

/** Puts the words together while nobody types, so that the first letter of a search finds them there. */
export async function ready(all: readonly Listed[], isWanted: () => boolean): Promise<void> {
  for (let at = 0; at < all.length && isWanted(); at += AT_ONCE) {
    for (const found of all.slice(at, at + AT_ONCE)) void found.words;
    await new Promise((then) => setTimeout(then));
  }
}

/** The rows in which every typed word begins a word, of that kind, standing and room. */
export function narrowed(
  all: readonly Listed[],
  typed: string,
  by: { kind: string; standing: string; room: string },
): AssetRow[] {
  const wanted = fold(typed)
    .split(" ")
    .filter((word) => word !== "");
  const tag = plain(typed);
  return all
    .filter(
      (found) =>
        (by.kind === "" || found.row.kind === by.kind) &&
        (by.standing === "" || found.row.standing === by.standing) &&
        (by.room === "" || found.row.room === (by.room === "none" ? "" : by.room)) &&
        (wanted.length === 0 ||
          wanted.every((word) => found.words.includes(` ${word}`)) ||
          (tag.length > 2 && found.words.includes(` ${tag}`))),
    )
    .map(({ row }) => row);
}

const names = (rows: readonly Listed[], of: (row: AssetRow) => string): string[] =>
  [...new Set(rows.map(({ row }) => of(row)).filter((name) => name !== ""))].sort((a, b) =>
    a.localeCompare(b, "en-GB", { numeric: true }),
  );

export class AssetList {
  typed = $state("");
  kind = $state("");
  standing = $state("");
  room = $state("");
  problem = $state.raw<Said | null>(null);
  loading = $state(true);
  #all = $state.raw<Listed[]>([]);
  #latest = 0;

  readonly rows: AssetRow[] = $derived(
    narrowed(this.#all, this.typed, {
      kind: this.kind,
      standing: this.standing,
      room: this.room,
    }),
  );
  readonly total: number = $derived(this.#all.length);
  readonly kinds: string[] = $derived(names(this.#all, ({ kind }) => kind));
  readonly rooms: string[] = $derived(names(this.#all, ({ room }) => room));

  get isNarrowed(): boolean {
    return this.rows.length < this.total;
  }

  /** Everything is shown again. */
  widen(): void {
    this.typed = this.kind = this.standing = this.room = "";
  }

  async load(disposed: boolean): Promise<void> {
    const mine = ++this.#latest;
    this.problem = null;
    try {
      const rows = await call("assets_list", { disposed });
      if (mine !== this.#latest) return;
      this.#all = rows.map(listed);
      void ready(this.#all, () => mine === this.#latest);
    } catch (fault) {
      if (mine !== this.#latest) return;
      this.#all = [];
      this.problem = say(problemOf(fault));
    }
    this.loading = false;
  }
}
