// What is said of backups: how the school stands, why a place took none, and what has to be agreed to.
import type { Asks, BackupFault, BackupStanding, PlaceLine } from "../api";
import { momentInWords, showDate } from "../lib/dates";
import { number } from "../lib/sentences";
import type { State } from "../shared/status";

export type StandingWords = { look: State; word: string; detail: string };

const WEEK = 7;

/** A moment of today by its time alone. */
const sinceInWords = (at: string, today: string): string => {
  const whole = momentInWords(at);
  const day = `${showDate(today)}, `;
  return whole.startsWith(day) ? whole.slice(day.length) : whole;
};

/** The last good backup, as the sidebar shows it: a shape, a word and a date. */
export function standingWords(standing: BackupStanding, today: string): StandingWords {
  const { last, lastOff, daysWithout, level, uncopiedSince, inPlaces } = standing;
  const when = last ? momentInWords(last) : "";
  if (level === "alarm" || (level === "warn" && daysWithout >= WEEK)) {
    const off = number(daysWithout, "day");
    return {
      look: level === "alarm" ? "refused" : "expired",
      word: last ? "Copy overdue" : "No backup",
      detail: `${off} without a copy off this computer`,
    };
  }
  if (level === "warn")
    return {
      look: "expired",
      word: "Check the date",
      detail: "The last backup lies in the future",
    };
  if (!last)
    return {
      look: "waiting",
      word: "No backup yet",
      detail: "The first is made when Signet locks",
    };
  if (standing.behind && uncopiedSince)
    return {
      look: "expired",
      word: "Not all backed up",
      detail: `Changes since ${sinceInWords(uncopiedSince, today)} are not copied`,
    };
  if (standing.failed) return { look: "expired", word: "A place failed", detail: `Last ${when}` };
  if (inPlaces < 2)
    return { look: "expired", word: "One copy only", detail: `${when}. Choose a second place` };
  return {
    look: "given",
    word: "Backed up",
    detail: lastOff ? when : `${when}, only on this computer`,
  };
}

/** What to do about it, in one sentence; nothing when all is well. */
export function standingAdvice(standing: BackupStanding): string | null {
  if (standing.level === "good")
    return standing.last && standing.inPlaces < 2
      ? "There is one copy only, and one may be lost together with this computer. A USB stick or a network folder will do."
      : null;
  if (standing.daysWithout < WEEK)
    return "The last backup has a date that lies in the future. Check this computer’s clock.";
  return `There has been no copy off this computer for ${number(standing.daysWithout, "day")}. If this computer breaks or is stolen, what was entered since is lost. Put in the USB stick, or make the network folder reachable, and back up.`;
}

type FaultWords = { word: string; advice: string };

/** One entry for every reason: a missing one does not compile. */
const FAULTS: Record<BackupFault, FaultWords> = {
  full: {
    word: "Full",
    advice: "Free some space there, or on this computer’s own disk, and back up again.",
  },
  read_only: {
    word: "May not be written to",
    advice:
      "Look for a small lock switch on the stick, or ask whoever looks after the network to allow writing there.",
  },
  not_there: {
    word: "Not there",
    advice: "Put the stick in, or connect to the network, and back up again.",
  },
  too_slow: {
    word: "Too slow",
    advice:
      "It was given up so that Signet could close. Back up by hand, or choose a faster place.",
  },
  does_not_read_back: {
    word: "Does not read back",
    advice:
      "What was written there came back changed. Use another stick: this one cannot be trusted.",
  },
  stopped: { word: "Stopped", advice: "It is made up for the next time." },
  refused: {
    word: "Could not be written",
    advice: "Check that the folder opens on this computer, then back up again.",
  },
};

export const faultWords = (fault: BackupFault): FaultWords => FAULTS[fault];

/** How a place stands: the last try, and whether it is there at all. */
export function placeLook(place: PlaceLine): { look: State; word: string } {
  if (place.fault) return { look: "refused", word: FAULTS[place.fault].word };
  if (!place.there) return { look: "expired", word: "Not there now" };
  if (place.last) return { look: "given", word: "Good" };
  return { look: "waiting", word: "Nothing yet" };
}

const ASKS: Record<Asks, (old: number | null, made: number) => string> = {
  older: (old, made) =>
    `The records here go on after this backup: they have ${old ? number(old, "entry", "entries") : "more entries"} in the record of changes, the backup has ${made}. What was entered since is put aside with the old records.`,
  other_school: () =>
    "The records here belong to another school than this backup, or to another first run of Signet.",
  cannot_compare: () =>
    "The records here cannot be read, so nobody can say what was entered after this backup.",
};

export const asksWords = (asks: Asks, old: number | null, made: number): string =>
  ASKS[asks](old, made);

/** "12 MB", "340 kB". */
export function size(bytes: number): string {
  return bytes >= 1_000_000
    ? `${Math.round(bytes / 1_000_000).toLocaleString("en-GB")} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
