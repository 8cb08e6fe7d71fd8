// What the core says of a pupil's consent sheet, for the invented school.
import type { GridLine } from "../api";

/** The line with what the core says of its sheet. */
export function standing({
  late,
  ...line
}: Omit<GridLine, "sheet" | "missing"> & { late: boolean }): GridLine {
  const { formIn, formOut } = line;
  const sheet =
    formIn && (!formOut || formOut <= formIn) ? "in" : formOut && !late ? "out" : "missing";
  return { ...line, sheet, missing: sheet !== "in" || line.agreement.state !== "complete" };
}
