// The purposes in words: who answers, how long an answer holds, why it is asked.
import type { AnsweredBy, Basis, Period, Purpose, Topic, WordingVersion } from "../api";
import { showDate } from "../lib/dates";

/** What fits beside two boxes on a form; the core refuses more. */
export const LONGEST_WORDING = 600;

export const TOPICS: Record<Topic, string> = {
  images: "Pictures and film",
  internet: "Internet and online services",
};
export const PERIODS: Record<Period, string> = {
  year: "A school year, then it is asked again",
  key_stage: "Until the end of the key stage",
  until_withdrawn: "Until it is withdrawn",
};
export const ANSWERED_BY: Record<AnsweredBy, string> = {
  parent: "A parent or carer",
  pupil_from_age: "A parent or carer, and the pupil as well from a certain age",
};
export const BASES: Record<Basis, string> = {
  consent: "Consent: a No is a No, and a Yes can be withdrawn",
  public_task: "Public task: the school does this as part of teaching",
  legitimate_interests: "Legitimate interests: the school has weighed it up and written it down",
};

const SHORT_PERIODS: Record<Period, string> = {
  year: "holds for a school year",
  key_stage: "holds for the key stage",
  until_withdrawn: "holds until withdrawn",
};

/** "A parent or carer answers · holds for a school year". */
export function rulesOf({ answeredBy, ownAge, period }: Purpose): string {
  const who =
    answeredBy === "parent"
      ? "A parent or carer answers"
      : `A parent or carer answers, from the age of ${ownAge} the pupil as well`;
  return `${who} · ${SHORT_PERIODS[period]}`;
}

/** The starter wordings hold for any earlier day, which nobody needs to read as a date in the year 2000. */
const SINCE_EVER = "2001-01-01";

/** "Version 2, in use from 3 September 2026". */
export function versionOf({ version, fromOn }: { version: number; fromOn: string }): string {
  return fromOn < SINCE_EVER
    ? `Version ${version}, in use from the start`
    : `Version ${version}, in use from ${showDate(fromOn)}`;
}

/** What a list of wordings says of each: the words in force, those to come, those before. */
export function standingOf(wording: WordingVersion, all: WordingVersion[], today: string): string {
  if (wording.fromOn > today) return `from ${showDate(wording.fromOn)}`;
  const inForce = all
    .filter(({ fromOn }) => fromOn <= today)
    .reduce<WordingVersion | null>((a, b) => (a && a.version > b.version ? a : b), null);
  if (inForce?.id === wording.id) return "on forms printed now";
  return "earlier words";
}

export type NewPurpose = {
  title: string;
  short: string;
  text: string;
  topic: string;
  answeredBy: string;
  ownAge: string;
  period: string;
  basis: string;
};

/** A purpose as the form to add one begins: what most schools would choose. */
export function blankPurpose(): NewPurpose {
  return {
    title: "",
    short: "",
    text: "",
    topic: "images",
    answeredBy: "parent",
    ownAge: "13",
    period: "year",
    basis: "consent",
  };
}

/** A whole number within bounds, or undefined when something else was typed. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,4}$/.test(text.trim())) return undefined;
  const figure = Number(text.trim());
  return figure >= least && figure <= most ? figure : undefined;
}

/** The choices of a list, from its words. */
export function optionsOf(words: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
