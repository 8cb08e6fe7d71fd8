// Merges into a record, and what keeps one from being taken apart, in words.
import type { Merge, Since } from "../api";
import { momentInWords } from "../lib/dates";

/** What has changed since a merge: one entry for everything that keeps it from being taken apart. */
const SINCE: Record<Since, string> = {
  details: "the details were changed",
  contacts: "the contacts were changed",
  classes: "the class was changed",
  never_photograph: "“never photograph” was set or ended",
  answers: "answers were entered",
  signatures: "forms or signatures came in",
  forms: "forms went out",
};

/** "Nowak, Mia · merged by Jo Okafor on 8 September 2026, 09:05". */
export const mergedInWords = ({ name, by, at }: Merge): string =>
  `${name} · merged by ${by} on ${momentInWords(at)}`;

/** Why a merge stands for good; empty while it can still be taken apart. */
export function standsBecause(since: readonly Since[]): string {
  if (since.length === 0) return "";
  const list = since.map((what) => SINCE[what]);
  const last = list.pop() ?? "";
  const all = list.length ? `${list.join(", ")} and ${last}` : last;
  return `It cannot be taken apart any more: since then ${all}, and nobody can say to which of the two that belongs.`;
}
