// What can be withdrawn, and what is ticked when the dialog opens.
import type { Position, Purpose, PurposeId, State } from "../api";

/** Somebody has said Yes, whether it counts or is disputed. Everything else counts as No already. */
const SAID_YES: readonly State[] = ["given", "disputed", "invalid"];

export const canBeWithdrawn = (position: Position | undefined): boolean =>
  position !== undefined && SAID_YES.includes(position.state);

/** The purpose that the focus was on; where only one can be withdrawn, that one. */
export function firstPicked(
  offered: readonly { purpose: Purpose }[],
  chosen: PurposeId | undefined,
): PurposeId[] {
  const ids = offered.map(({ purpose }) => purpose.id);
  if (chosen && ids.includes(chosen)) return [chosen];
  return ids.length === 1 ? ids : [];
}
