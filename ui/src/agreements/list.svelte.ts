// The agreements of a class or the school as the page lists them: filtered, searched, and how far it is.
import type { AgreementLine, AgreementsList, ClassId } from "../api";
import { call, problemOf } from "../lib/call";
import { finds } from "../lib/fold";
import { say, type Said } from "../lib/sentences";

export class Agreements {
  list = $state.raw<AgreementsList | null>(null);
  problem = $state.raw<Said | null>(null);
  #latest = 0;

  /** Opens the list; a slow answer to an older question never replaces a newer one. */
  async open(classId: ClassId | null, asAt: string | null): Promise<void> {
    const mine = ++this.#latest;
    try {
      // All of them, so that "only what is missing" and the search answer at once.
      const list = await call("agreements_list", { class: classId, asAt, onlyMissing: false });
      if (mine !== this.#latest) return;
      this.list = list;
      this.problem = null;
    } catch (fault) {
      if (mine === this.#latest) this.problem = say(problemOf(fault));
    }
  }
}

/** The lines that the filter and the search leave. */
export function shownLines(
  lines: readonly AgreementLine[],
  onlyMissing: boolean,
  typed: string,
): AgreementLine[] {
  return lines.filter(
    ({ registerName, className, agreement }) =>
      !(onlyMissing && ["complete", "left"].includes(agreement.state)) &&
      finds(typed, `${registerName} ${className}`),
  );
}

export type RoomProgress = { name: string; pupils: number; complete: number };

/** How far each class is, in the order in which the lines come. */
export function progressOf(lines: readonly AgreementLine[]): RoomProgress[] {
  const rooms = new Map<string, RoomProgress>();
  for (const { className, agreement } of lines) {
    const room = rooms.get(className) ?? { name: className, pupils: 0, complete: 0 };
    room.pupils += 1;
    if (agreement.state === "complete") room.complete += 1;
    rooms.set(className, room);
  }
  return [...rooms.values()];
}
