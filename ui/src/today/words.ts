// What the first page says: the greeting, the figures and what is due, worked out from the core's numbers.
import type { ClassProgress, DuePupil, Today } from "../api";
import { showDate } from "../lib/dates";
import { number } from "../lib/sentences";
import type { State } from "../shared/status";

/** The pupils who are in no class have a grid of their own, under this word. */
const NO_CLASS = "none";
const TITLES = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|revd|fr|sr)\.?$/i;

/** "Good morning" until noon, "Good afternoon" until six. */
export function greeting(hour: number): string {
  if (hour < 12) return "Good morning";
  return hour < 18 ? "Good afternoon" : "Good evening";
}

/** The first name; somebody who goes by a title, such as Mrs Okafor, is greeted by the whole of it. */
export function calledBy(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  return rest.length > 0 && TITLES.test(first) ? name.trim() : first;
}

/** The class grid; with a pupil, at that pupil's row. */
export function toGrid(classId: string, pupil = ""): string {
  return `/consents?class=${classId || NO_CLASS}${pupil ? `&pupil=${pupil}` : ""}`;
}

/** Where the stack of returned forms is likely to belong: the class with most forms still out. */
export function toReturnedForms({ classes, withoutClass }: Today): string {
  const missing = ({ pupils, both }: ClassProgress) => pupils - both;
  const [most] = [...classes].sort((one, other) => missing(other) - missing(one));
  if (most && (missing(most) > 0 || withoutClass === 0)) return toGrid(most.class);
  return withoutClass > 0 ? toGrid(NO_CLASS) : "/consents";
}

export type Figure = {
  count: string;
  of?: string;
  title: string;
  detail: string;
  way?: { words: string; href: string };
};

/** The three figures at the top. */
export function figuresOf(page: Today): Figure[] {
  const out = (done: number, all: string) =>
    done >= page.pupils ? all : `${(page.pupils - done).toLocaleString("en-GB")} still to come`;
  const of = `of ${page.pupils.toLocaleString("en-GB")}`;
  const count = (figure: number) => figure.toLocaleString("en-GB");
  return [
    {
      count: count(page.agreementsComplete),
      of,
      title: "agreements complete",
      detail: out(page.agreementsComplete, "Every pupil’s agreement is signed"),
      way: { words: "Agreements", href: "/agreements" },
    },
    {
      count: count(page.consentsIn),
      of,
      title: "consent sheets in",
      detail: out(page.consentsIn, "Every pupil’s sheet is in"),
      way: { words: "Consents", href: toReturnedForms(page) },
    },
    {
      count: count(page.endingSoon),
      title: page.endingSoon === 1 ? "pupil’s consents end soon" : "pupils’ consents end soon",
      detail: page.firstEnd
        ? `Within 30 days. The first end on ${showDate(page.firstEnd)} and count as No after that.`
        : "No consent ends within the next 30 days.",
    },
  ];
}

/** One pupil in the list of what is due. */
export type DueLine = { id: string; name: string; detail: string; href: string };
/** Things of one sort that are due. */
export type DueGroup = {
  key: "overdue" | "withdrawn" | "disputed" | "invalid";
  look: State;
  word: string;
  sentence: string;
  advice: string;
  lines: DueLine[];
};

/** What is due, the most pressing first. Groups with nothing in them are left out. */
export function dueOf(page: Today): DueGroup[] {
  const places = new Map(page.classes.map((room) => [room.name, room.class]));
  const line = (due: DuePupil, href: string): DueLine => ({
    id: due.pupil,
    name: due.name,
    detail: [
      due.className || "in no class",
      due.titles.join(", "),
      due.since && showDate(due.since),
    ]
      .filter(Boolean)
      .join(" · "),
    href,
  });
  const toPerson = (due: DuePupil) => `/people/${due.pupil}`;
  // A class of this name that has no grid any more leads to the pupil's own page instead.
  const toRow = (due: DuePupil) => {
    const room = due.className === "" ? NO_CLASS : places.get(due.className);
    return room ? toGrid(room, due.pupil) : toPerson(due);
  };
  const groups: DueGroup[] = [
    {
      key: "withdrawn",
      look: "withdrawn",
      word: "Withdrawn",
      sentence: `${number(page.withdrawn.length, "pupil")}: consent withdrawn in the last 14 days`,
      advice: "Check where pictures are: website, displays, newsletters.",
      lines: page.withdrawn.map((due) => line(due, toPerson(due))),
    },
    {
      key: "overdue",
      look: "late",
      word: "Overdue",
      sentence: `${number(page.overdue, "pupil has", "pupils have")} a form that was due back`,
      advice: "Print the list, class by class. No reply counts as No.",
      lines: [],
    },
    {
      key: "disputed",
      look: "disputed",
      word: "Differ",
      sentence: `${number(page.disputed.length, "pupil")}: parents or carers differ`,
      advice: "It counts as No until the school has settled it.",
      lines: page.disputed.map((due) => line(due, toRow(due))),
    },
    {
      key: "invalid",
      look: "invalid",
      word: "Invalid",
      sentence: `${number(page.invalid.length, "pupil")}: answered by somebody who may not decide`,
      advice: "It counts as No. Ask a parent or carer with parental responsibility.",
      lines: page.invalid.map((due) => line(due, toRow(due))),
    },
  ];
  return groups.filter(({ key, lines }) => (key === "overdue" ? page.overdue > 0 : lines.length));
}

/** "28 of 30"; a class that is complete says so with a tick. */
export function progressWords({ both, pupils }: ClassProgress): string {
  return `${both} of ${pupils}${both >= pupils ? " ✓" : ""}`;
}
