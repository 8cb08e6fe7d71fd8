// Everything that was ever said about one pupil, fetched when the focus rests on their row.
import type { ConsentHistory, Decision, PersonId, PupilFile, PurposeId } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";

/** Arrows held down pass many pupils: only where they rest is something fetched. */
const RESTS_MS = 70;

export class OpenFile {
  pupil = $state<PersonId | null>(null);
  file = $state.raw<PupilFile | null>(null);
  problem = $state.raw<Said | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  /** Fetches the pupil's file as at a day (none: today). What is shown of the same pupil stays until the new one is here. */
  open(pupil: PersonId | null, asAt: string | null): void {
    clearTimeout(this.#timer);
    const mine = ++this.#latest;
    if (pupil !== this.pupil) this.file = null;
    this.pupil = pupil;
    this.problem = null;
    if (!pupil) return;
    this.#timer = setTimeout(async () => {
      try {
        const file = await call("pupil_file", { pupil, asAt });
        if (mine === this.#latest) this.file = file;
      } catch (fault) {
        if (mine === this.#latest) this.problem = say(problemOf(fault));
      }
    }, RESTS_MS);
  }

  of(purpose: PurposeId): ConsentHistory | undefined {
    return this.file?.consents.find((history) => history.purpose.id === purpose);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#latest += 1;
  }
}

/** A row of the history with the row that took it back, if one did. */
export type Remembered = { row: Decision; takenBack: Decision | undefined };

/** The history newest first; rows that only take another back are shown with the one that they take back. */
export function remembered(rows: readonly Decision[]): Remembered[] {
  return rows
    .filter(({ kind }) => kind !== "entered_in_error")
    .map((row) => ({ row, takenBack: rows.find(({ voids }) => voids === row.id) }));
}
