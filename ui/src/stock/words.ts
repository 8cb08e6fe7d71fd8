// What stock-checks are called and what is said of a scan.
import Check from "@lucide/svelte/icons/check";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import CopyCheck from "@lucide/svelte/icons/copy-check";
import MapPin from "@lucide/svelte/icons/map-pin";
import Minus from "@lucide/svelte/icons/minus";
import SearchCheck from "@lucide/svelte/icons/search-check";
import TagIcon from "@lucide/svelte/icons/tag";
import Trash2 from "@lucide/svelte/icons/trash-2";

import type { AssetStanding, Counted, LastScan, StockCheckLine, StockOutcome } from "../api";
import { showDate } from "../lib/dates";
import { number } from "../lib/sentences";
import type { Icon } from "../shared/icon";

/** One entry for every outcome: a missing one does not compile. */
export const OUTCOMES: Record<StockOutcome, { word: string; tone: string; icon: Icon }> = {
  found: { word: "Found", tone: "given", icon: Check },
  elsewhere: { word: "Elsewhere", tone: "expired", icon: MapPin },
  again: { word: "Again", tone: "waiting", icon: CopyCheck },
  unknown: { word: "Unknown tag", tone: "refused", icon: CircleQuestionMark },
  no_tag: { word: "No tag", tone: "disputed", icon: TagIcon },
  disposed: { word: "Disposed of", tone: "refused", icon: Trash2 },
  lost: { word: "Was lost", tone: "withdrawn", icon: SearchCheck },
  not_seen: { word: "Not there", tone: "waiting", icon: Minus },
};

export const STANDINGS: Record<AssetStanding, string> = {
  ordered: "Ordered",
  in_stock: "In stock",
  in_use: "In use",
  on_loan: "On loan",
  in_repair: "In repair",
  lost: "Reported lost",
  stolen: "Reported stolen",
  retired: "Out of use",
  disposed: "Disposed of",
};

/** A line among the results: a scan of this sitting, one from before, or one that was refused. */
export type Result = {
  key: string;
  outcome: StockOutcome | null;
  tag: string;
  asset: string | null;
  words: string;
};

/** What stands in no room has a name too. */
export const roomName = (name: string): string => name || "In no room";

/** Where the register has what was found elsewhere. */
export function shouldBe(expectedRoom: string, holder: string): string {
  if (holder) return `The register has it with ${holder}.`;
  return expectedRoom
    ? `The register has it in ${expectedRoom}.`
    : "The register has it in no room.";
}

/** What a scan came to, in a sentence. */
export function resultOf(counted: Counted): Result {
  const { outcome, tag, what, asset, id } = counted;
  return { key: id, outcome, tag, asset, words: sentence(outcome, what, () => said(counted)) };
}

/** The same for a scan of an earlier sitting, of which less is known. */
export function resultFrom(scan: LastScan): Result {
  const { outcome, tag, what, asset, count } = scan;
  const words = sentence(outcome, what, () =>
    outcome === "again" ? "Counted already." : shouldBe(scan.expectedRoom, scan.holder),
  );
  return { key: count, outcome, tag, asset, words };
}

function said(counted: Counted): string {
  if (counted.outcome === "elsewhere")
    return counted.standing === "ordered"
      ? "The register still has it as ordered."
      : shouldBe(counted.expectedRoom, counted.holder);
  const where = counted.earlierRoom ? ` in ${counted.earlierRoom}` : "";
  return counted.earlierOn
    ? `Counted already${where} on ${showDate(counted.earlierOn)} by ${counted.earlierBy}.`
    : "Counted already.";
}

function sentence(outcome: StockOutcome, what: string, more: () => string): string {
  const known = what ? `${what}. ` : "";
  switch (outcome) {
    case "elsewhere":
    case "again":
      return `${known}${more()}`;
    case "unknown":
      return "The register does not know this tag. It is kept as it was scanned.";
    case "disposed":
      return `${known}The register says that it has been disposed of.`;
    case "lost":
      return `${known}It was reported lost or stolen. Say on its own page that it was found.`;
    case "not_seen":
      return `${known}Looked for with the sheet.`;
    default:
      return what;
  }
}

/** What a check covers, in a few words. */
export function scopeOf({ whole, rooms }: Pick<StockCheckLine, "whole" | "rooms">): string {
  if (whole) return "The whole school";
  return rooms.length <= 3 ? rooms.join(", ") : number(rooms.length, "room");
}

/** How far it is: "27 of 31 found". */
export const progressOf = (found: number, expected: number): string =>
  expected === 0 ? "Nothing expected" : `${found} of ${expected} found`;

/** A name, and what a scanner typed behind it because the keyboard was still there: no name ends in two digits. */
export function parted(typed: string): { name: string; tag: string } {
  const tag = /(?:[A-Z]{1,5}-?)?\d{2,}$/.exec(typed.trim())?.[0] ?? "";
  return {
    name: typed
      .trim()
      .slice(0, typed.trim().length - tag.length)
      .trim(),
    tag,
  };
}
