// What Ctrl K finds among the lists that are printed: by what stands on them, and by what they are for.
import { finds } from "../lib/fold";
import type { Source } from "../shared/finder.svelte";
import { LIST_OF_MISSING, missingForms } from "./narrowing";
import { openPaper } from "./open.svelte";
import type { Paper } from "../api";

const FEWEST_LETTERS = 3;

const LISTS: { title: string; also: string; paper: Paper }[] = [
  {
    title: "Do-not-photograph list",
    also: "photographs pictures camera never photograph do not",
    paper: { kind: "doNotPhotograph", class: null, asAt: null, validUntil: null, purposes: [] },
  },
  {
    title: LIST_OF_MISSING,
    also: "who is missing has not signed not in not back outstanding reminders",
    paper: missingForms(null),
  },
];

export const findPapers: Source = {
  heading: "Lists on paper",
  find: (typed) => {
    if (typed.trim().length < FEWEST_LETTERS) return [];
    return LISTS.filter(({ title, also }) => finds(typed, `${title} ${also}`)).map(
      ({ title, paper }) => ({
        id: `list ${paper.kind}`,
        title,
        detail: "the whole school",
        open: () => openPaper(paper),
      }),
    );
  },
};
