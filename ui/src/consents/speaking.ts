// Who spoke, as it is chosen in a dialog.
import type { Giver } from "../api";

/** What somebody has said; empty until they have. */
export type Said = "" | "yes" | "no";

export type Speaking = {
  /** A contact's id, "other", "pupil", or empty. */
  who: string;
  name: string;
  relationship: string;
  /** Whether they say that they hold parental responsibility. */
  states: Said;
};

/** Nothing is taken for granted: no reply is not a Yes. */
export const nobody = (): Speaking => ({ who: "", name: "", relationship: "", states: "" });

export const SAY_WHETHER = "Say whether the form says so: press Y or N.";

type Missing = { field: "giver" | "giverName" | "giverStates"; sentence: string };

/**
 * Who it was as the core takes it; what is missing as a sentence beside its field. Whether somebody outside the records
 * holds parental responsibility is asked where it matters (`right`): not of a withdrawal, which counts from anybody.
 */
export function giverOf(speaking: Speaking, right = true): Giver | Missing {
  const { who, name, relationship, states } = speaking;
  if (!who) return { field: "giver", sentence: "Choose who it was." };
  if (who === "pupil") return { kind: "pupil" };
  if (who !== "other") return { kind: "contact", id: who };
  if (!name.trim()) return { field: "giverName", sentence: "Type the name." };
  if (right && !states) return { field: "giverStates", sentence: SAY_WHETHER };
  return {
    kind: "other",
    name: name.trim(),
    relationship: relationship.trim(),
    statesResponsibility: right && states === "yes",
  };
}
