// Where an invented pupil's agreement stands, from the signatures that came in.
import type { Form, GridLine, Signature } from "../api";
import type { InventedPupil } from "./forms-school";

const FILLS = { pupil: ["pupil", "on_behalf"], parent: ["parent"] };

/** `mine` are the pupil's signatures that stand, newest first. */
export function agreementOf(
  pupil: InventedPupil,
  code: Form,
  mine: Signature[],
): GridLine["agreement"] {
  const needed = code === "a1" ? (["parent"] as const) : (["pupil", "parent"] as const);
  const lacks = needed.filter((part) => !mine.some((s) => FILLS[part].includes(s.part)));
  const unsigned = !pupil.formOut ? "not_issued" : pupil.late ? "overdue" : "issued";
  return {
    code,
    lacks,
    version: mine.length ? 1 : null,
    signedOn: mine[0]?.signedOn ?? null,
    formReturn: mine[0]?.formReturn ?? null,
    state: mine.length === 0 ? unsigned : lacks.length ? "part_signed" : "complete",
  };
}
