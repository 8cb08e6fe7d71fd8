// Who spoke, as it is chosen in a dialog.
import type { Giver } from "../api";

export type Speaking = {
  /** A contact's id, "other", "pupil", or empty. */
  who: string;
  name: string;
  relationship: string;
  states: boolean;
};

export const nobody = (): Speaking => ({ who: "", name: "", relationship: "", states: true });

/** Who it was as the core takes it; what is missing as a sentence beside its field. */
export function giverOf(
  speaking: Speaking,
): Giver | { field: "giver" | "giverName"; sentence: string } {
  const { who, name, relationship, states } = speaking;
  if (!who) return { field: "giver", sentence: "Choose who it was." };
  if (who === "pupil") return { kind: "pupil" };
  if (who !== "other") return { kind: "contact", id: who };
  if (!name.trim()) return { field: "giverName", sentence: "Type the name." };
  return {
    kind: "other",
    name: name.trim(),
    relationship: relationship.trim(),
    statesResponsibility: states,
  };
}
