// What can be done with a piece of equipment, as it stands now.
import type { AssetStanding, Care } from "../api";

export type Act =
  "test" | "work" | "repair" | "back" | "loss" | "found" | "move" | "give" | "hand_back";

export const ACTS: Record<Act, string> = {
  test: "Record a test",
  work: "Note an inspection or patch",
  repair: "Send to repair",
  back: "Back from repair",
  loss: "Report lost or stolen",
  found: "Found again",
  move: "Move to a room",
  give: "Give to somebody",
  hand_back: "Handed back",
};

const MISSING: AssetStanding[] = ["lost", "stolen"];
const AWAY: AssetStanding[] = [...MISSING, "ordered", "disposed"];

/** What is offered, in the order of the buttons. The core decides again. */
export function actsOf({ asset, holder, repairs, losses }: Care): Act[] {
  const { standing } = asset;
  if (standing === "disposed") return [];
  const here = !AWAY.includes(standing);
  const mending = repairs.some((repair) => repair.backOn === null);
  const acts: [Act, boolean][] = [
    ["found", MISSING.includes(standing) || losses.some((page) => !page.found)],
    ["back", mending],
    ["test", here],
    ["repair", here && !mending],
    ["loss", here],
    ["move", here],
    ["hand_back", standing === "in_use" && holder !== null],
    ["give", standing === "in_stock" || standing === "in_use"],
    ["work", here],
  ];
  return acts.filter(([, offered]) => offered).map(([act]) => act);
}
