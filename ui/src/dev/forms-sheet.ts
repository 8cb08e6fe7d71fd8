// What the core says of a pupil's consent sheet, for the invented school.
import type { GridLine } from "../api";

type Known = Omit<GridLine, "sheet" | "blank" | "missing"> & { late: boolean };

/** The line with what the core says of its sheet. */
export function standing({ late, ...line }: Known): GridLine {
  const { cells } = line;
  const sheet = sheetOf({ late, ...line });
  const blank = cells.filter(({ state }) =>
    ["not_asked", "asked", "no_reply", "left_blank"].includes(state),
  );
  return {
    ...line,
    sheet,
    blank: sheet === "in" ? blank.length : 0,
    missing: sheet !== "in" || line.agreement.state !== "complete",
  };
}

function sheetOf({ formIn, formOut, late, cells }: Known): GridLine["sheet"] {
  const isBack = formIn && (!formOut || formOut <= formIn);
  if (isBack) return cells.some(({ state }) => state === "invalid") ? "not_valid" : "in";
  return formOut && !late ? "out" : "missing";
}
