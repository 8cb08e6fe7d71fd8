// Where a pupil is who was looked for in a grid and does not stand in it.
import type { Person, PersonId } from "../api";
import { isolated } from "../lib/bidi";
import { call } from "../lib/call";
import { showDate } from "../lib/dates";

/** What to do while no row is chosen. */
export const CHOOSE_A_ROW =
  "No row is chosen: choose one with the arrow keys, or press / for a name.";

/** Why the pupil is not in this grid, as far as it is known. */
export async function whereIs(pupil: PersonId, today: string): Promise<string> {
  try {
    return notHere((await call("person_open", { id: pupil })).person, today);
  } catch {
    // Without a name it is said all the same: no form is typed for somebody else because of that.
    return "The pupil you looked for is not in this class.";
  }
}

/** The sentence about a pupil who is not in the grid. */
export function notHere({ name, className, leftOn }: Person, today: string): string {
  const who = `${isolated(name)} is not in this class: `;
  if (leftOn && leftOn < today) return `${who}left on ${showDate(leftOn)}.`;
  return `${who}${className ? `the class is ${className}.` : "in no class."}`;
}

/** What stands beside the name of a pupil who has left, will leave or has still to begin; empty for all others. */
export function marked(
  { startsOn, leftOn }: { startsOn: string | null; leftOn: string | null },
  on: string,
): string {
  if (leftOn) return `${leftOn < on ? "left on" : "last day"} ${showDate(leftOn)}`;
  return startsOn ? `starts on ${showDate(startsOn)}` : "";
}
