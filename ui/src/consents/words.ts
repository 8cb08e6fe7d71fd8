// The words of a consent: how a state looks in the grid, and how answers are spoken of.
import type { Decision, Method, Notice, Position, Responsibility, Standing, State } from "../api";
import { isolated } from "../lib/bidi";
import { showDate } from "../lib/dates";
import { number } from "../lib/sentences";
import type { State as Look } from "../shared/status";

export type Shown = {
  look: Look;
  /** In the grid. */
  word: string;
  /** Where the columns are narrow. */
  short: string;
  /** In the side panel and for those who hear it. */
  means: string;
};

/** One entry for every state: a missing one does not compile. */
const STATES: Record<State, Shown> = {
  given: { look: "given", word: "Yes", short: "Yes", means: "Yes" },
  refused: { look: "refused", word: "No", short: "No", means: "No" },
  withdrawn: {
    look: "withdrawn",
    word: "Withdrawn",
    short: "Ended",
    means: "Withdrawn: counts as No",
  },
  disputed: {
    look: "disputed",
    word: "Differ",
    short: "Differ",
    means: "Those who may decide differ: counts as No until it is settled",
  },
  invalid: {
    look: "invalid",
    word: "Not valid",
    short: "Void",
    means: "Answered only by somebody who may not decide: counts as No",
  },
  pupil_to_answer: {
    look: "asking",
    word: "Ask pupil",
    short: "Ask",
    means: "A parent or carer said Yes; the pupil is old enough to be asked as well. Counts as No",
  },
  expired: { look: "expired", word: "Expired", short: "Lapsed", means: "Expired: counts as No" },
  not_asked: { look: "waiting", word: "None", short: "None", means: "Not asked yet: counts as No" },
  asked: {
    look: "waiting",
    word: "None",
    short: "None",
    means: "A form is out, nobody has answered yet: counts as No",
  },
  no_reply: {
    look: "late",
    word: "No reply",
    short: "Late",
    means: "The form was due back and nobody has answered: counts as No",
  },
  left_blank: {
    look: "waiting",
    word: "Blank",
    short: "Blank",
    means: "Left blank on the form that came in: counts as No",
  },
  suspended: {
    look: "suspended",
    word: "Never",
    short: "Never",
    means: "Never to be shown: counts as No",
  },
  left: { look: "left", word: "Left", short: "Left", means: "Has left the school" },
};
const LIMITED: Shown = {
  look: "limited",
  word: "Yes, limits",
  short: "Limits",
  means: "Yes, with limits",
};

/** How a position is shown; a Yes with limits has its own shape. */
export function shown({ state, limits }: Pick<Position, "state" | "limits">): Shown {
  if (state === "given" && limits)
    return { ...LIMITED, means: `Yes, with limits: ${isolated(limits)}` };
  return STATES[state];
}

/** How a tick that is not saved yet is shown; none where a box turns out to have been left blank. */
export function shownTick(answer: "yes" | "no" | "limits" | undefined): Shown {
  if (!answer) return STATES.left_blank;
  return answer === "limits" ? LIMITED : STATES[answer === "yes" ? "given" : "refused"];
}

export const METHODS: Record<Method, string> = {
  paper: "on paper",
  letter: "by letter",
  email: "by e-mail",
  phone: "by telephone",
  in_person: "in person",
};

/** The methods as choices of a list, paper first. */
export const METHOD_CHOICES = (Object.keys(METHODS) as Method[]).map((value) => ({
  value,
  label: METHODS[value].charAt(0).toUpperCase() + METHODS[value].slice(1),
}));

export const RESPONSIBILITY: Record<Responsibility, string> = {
  yes: "parental responsibility",
  no: "no parental responsibility",
  unknown: "parental responsibility not recorded",
};

/** By which right somebody answered, as it was known when it was entered. */
export const STANDINGS: Record<Standing, string> = {
  holds: "parental responsibility",
  declared: "parental responsibility by their own word",
  lacks: "no parental responsibility",
  limited_by_court: "may not decide",
  own: "the pupil",
  named_person: "for the school",
};

/** "Yes", "No", "Yes, with limits: first name only", "Withdrawn", "Settled: No". */
export function saidIn(row: Decision): string {
  if (row.kind === "withdrawal") return "Withdrawn";
  const answer =
    row.answer === "limits"
      ? `Yes, with limits: ${isolated(row.limits)}`
      : row.answer === "yes"
        ? "Yes"
        : "No";
  return row.kind === "resolution" ? `Settled: ${answer}` : answer;
}

/** "Priya Mehta (mother, parental responsibility)". */
export function saidBy(row: Decision): string {
  // A withdrawal counts from anybody, so by which right it came was never asked.
  const right =
    row.kind === "withdrawal" && row.standing === "declared" ? "" : STANDINGS[row.standing];
  const more = [row.relationship.toLowerCase(), right].filter(Boolean).join(", ");
  const name = isolated(row.giverName);
  return more ? `${name} (${more})` : name;
}

/** The day it was said: the day on the paper, or else the day it came in. */
export const saidOn = (row: Decision): string => row.signedOn ?? row.receivedOn;

/** "until 31 August 2027", or nothing for an answer without end. What differs lasts until it is settled. */
export function untilWords({ state, until }: Position): string {
  if (state === "disputed") return "";
  if (!until) return state === "given" ? "until it is withdrawn" : "";
  return state === "expired" ? `on ${showDate(until)}` : `until ${showDate(until)}`;
}

/** What the office should know about a form that it has just entered. */
export function noticeSentence(notice: Notice): string {
  switch (notice.kind) {
    case "signer_may_not_decide":
      return `By what the school knows ${isolated(notice.name)} may not decide for this pupil. The answers are kept and count as No until somebody who may decide has signed.`;
    case "responsibility_declared":
      return `The school's records do not say that ${isolated(notice.name)} holds parental responsibility. The form does, so the answers count. Please check it when you can.`;
    case "disputed":
      return notice.titles.length === 1
        ? `${notice.titles[0] ?? ""}: those who may decide do not agree. It counts as No until it is settled.`
        : `Those who may decide do not agree about ${number(notice.titles.length, "consent")} (${notice.titles.join(", ")}). Each counts as No until it is settled.`;
    case "counts_again":
      return `The form is now dated after the withdrawal, so its Yes counts again: ${notice.titles.join(", ")}. Please make sure that this is what the family wants.`;
  }
}
