// Moves by scanner: the room is chosen once, then tag after tag is scanned. Each scan moves at once, in the order of the
// scans, and is taken back singly.
import type { MovedAsset } from "../api";
import { call, problemOf } from "../lib/call";
import { inField, say } from "../lib/sentences";
import { announcer } from "../shared/announce.svelte";

/** What is the same for every scan. */
export type MoveTo = { room: string; keeper: string; authorisedBy: string; on: string };

/** A tag that was scanned: on its way, moved, standing there already, or refused. */
export type MoveScan = {
  key: number;
  tag: string;
  to: string;
  moved?: MovedAsset;
  there?: boolean;
  refused?: string;
  takenBack?: boolean;
};

export class Moving {
  /** The latest first. */
  scans = $state<MoveScan[]>([]);
  #next = 1;
  #before: Promise<unknown> = Promise.resolve();

  readonly count = $derived(
    this.scans.filter(({ moved, takenBack }) => moved && !takenBack).length,
  );
  readonly refused = $derived(this.scans.filter(({ refused }) => refused).length);

  /** Moves what bears the tag. A scanner is quicker than the answer, so scans wait in line. */
  scan(typed: string, { room, keeper, authorisedBy, on }: MoveTo, roomName: string): Promise<void> {
    const tag = typed.trim();
    this.scans.unshift({ key: this.#next++, tag, to: roomName });
    const scan = this.scans[0] as MoveScan;
    const input = { tags: [tag], room, keeper: keeper || null, authorisedBy, on, note: "" };
    const sent = this.#before.then(async () => {
      try {
        const { moved } = await call("care_move", input);
        if (moved[0]) scan.moved = moved[0];
        else scan.there = true;
        announcer.say(movedInWords(scan));
      } catch (fault) {
        scan.refused = refusedInWords(fault);
        announcer.interrupt(`${tag}: ${scan.refused}`);
      }
    });
    this.#before = sent;
    return sent;
  }

  /** Takes one back; answers what was wrong, if anything. */
  async takeBack(scan: MoveScan): Promise<string | undefined> {
    if (!scan.moved) return undefined;
    const { id, asset } = scan.moved;
    try {
      await call("care_move_take_back", { asset: asset.id, id });
      scan.takenBack = true;
      announcer.say(
        `${asset.tag} is back ${scan.moved.from ? `in ${scan.moved.from}` : "without a room"}.`,
      );
      return undefined;
    } catch (fault) {
      const problem = problemOf(fault);
      return problem.code === "cannot_undo"
        ? `${asset.tag} has gone elsewhere since, so it stays where it is now.`
        : say(problem).sentence;
    }
  }

  /** The last scan that moved something. */
  get last(): MoveScan | undefined {
    return this.scans.find(({ moved, takenBack }) => moved && !takenBack);
  }
}

/** What a scan did, in words. */
export function movedInWords({ tag, to, moved, there }: MoveScan): string {
  if (there) return `${tag} stands in ${to} already.`;
  if (!moved) return `${tag}…`;
  const { asset, from } = moved;
  return `${asset.tag}, ${asset.what}: ${from && from !== to ? `from ${from} to ${to}` : `in ${to}`}.`;
}

/** Why a scan was refused, in words that fit a tag in the hand. */
function refusedInWords(fault: unknown): string {
  const problem = problemOf(fault);
  if (problem.code === "not_found") return "Nothing on the register has this tag.";
  if (problem.code !== "invalid") return say(problem).sentence;
  const { field, why } = problem;
  if (field === "tag") return "This is no tag.";
  if (field === "asset" && why.why === "does_not_fit")
    return "This is on record as missing or ordered. Say first that it was found or has come.";
  if (field === "on" && why.why === "too_early") return "This was bought after that day.";
  return inField(field, why);
}
