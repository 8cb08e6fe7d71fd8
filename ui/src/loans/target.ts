// To whom is lent: somebody, a room, or a class with one for each.
import type { BorrowersFound, LoanFields } from "../api";
import { number } from "../lib/sentences";
import { KINDS } from "../people/kinds";

export type Target = {
  kind: "person" | "room" | "class";
  id: string;
  name: string;
  /** Class, or what they are. */
  detail: string;
  /** Only who works here can keep a thing until they leave. */
  endless: boolean;
};

/** Everything found, in the order in which it is shown. */
export function targetsIn({ people, classes, rooms }: BorrowersFound): Target[] {
  return [
    ...people.map(({ id, name, kind, className }): Target => ({
      kind: "person",
      id,
      name,
      detail: kind === "pupil" ? className || "pupil" : KINDS[kind].one,
      endless: kind === "staff",
    })),
    ...classes.map(({ id, name, pupils }): Target => ({
      kind: "class",
      id,
      name,
      detail: `${number(pupils, "pupil")}, one each`,
      endless: false,
    })),
    ...rooms.map(({ id, name }): Target => ({
      kind: "room",
      id,
      name,
      detail: "room",
      endless: true,
    })),
  ];
}

/** What is set once for every scan. */
export type Fixed = {
  target: Target | null;
  purpose: string;
  goesHome: boolean;
  short: boolean;
  /** Until they leave, or further notice: no day. */
  endless: boolean;
  dueOn: string;
  /** "yes", "no", or "" while nobody has looked. */
  shielded: "" | "yes" | "no" | "not_needed";
};

export const nothingSet = (): Fixed => ({
  target: null,
  purpose: "",
  goesHome: false,
  short: false,
  endless: false,
  dueOn: "",
  shielded: "",
});

/** What is lent to a room stays in the school, and is never a short loan. */
export const leaves = ({ goesHome, target }: Fixed) => goesHome && target?.kind !== "room";
const isShort = ({ short, target }: Fixed) => short && target?.kind !== "room";

/** Whether no day has to be named: only staff and rooms keep a thing for good. */
export const mayBeEndless = (fixed: Fixed) => !!fixed.target?.endless && !isShort(fixed);
export const isEndless = (fixed: Fixed) => fixed.endless && mayBeEndless(fixed);

/** What is missing before the first scan: field name → sentence. */
export function lacking(fixed: Fixed): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!fixed.target) errors["to"] = "Find who borrows, and choose them.";
  if (!fixed.dueOn && !isEndless(fixed))
    errors["dueOn"] = "Type the day by which it should be back.";
  if (leaves(fixed) && !fixed.shielded)
    errors["protected"] = "Say whether its virus protection is up to date.";
  return errors;
}

/** The fixed fields as they travel, for whoever is next. */
export function fieldsFor(fixed: Fixed, person: string | null): LoanFields {
  const { target } = fixed;
  const id = person ?? target?.id ?? "";
  return {
    to: person === null && target?.kind === "room" ? { kind: "room", id } : { kind: "person", id },
    purpose: fixed.purpose,
    goesHome: leaves(fixed),
    short: isShort(fixed),
    on: null,
    dueOn: isEndless(fixed) ? null : fixed.dueOn || null,
    protected: leaves(fixed) ? fixed.shielded || "no" : "not_needed",
  };
}
