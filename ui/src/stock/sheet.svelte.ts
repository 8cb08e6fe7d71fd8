// The sheet of one room as it is entered: a tick for each line, by keyboard.
import type { StockRoomLine, StockSheetEntered, StockTick } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";

export type Line = StockRoomLine & { tick: StockTick | null; typed: string };

/** The tick that a line has already: what was seen stays seen until the sheet says otherwise. */
export function tickOf({ outcome }: StockRoomLine): StockTick | null {
  if (outcome === null) return null;
  return outcome === "not_seen" ? "not_seen" : "seen";
}

export class Sheet {
  lines = $state<Line[]>([]);
  problem = $state.raw<Said | null>(null);
  #latest = 0;

  async load(stockCheck: string, room: string | null): Promise<void> {
    const mine = ++this.#latest;
    try {
      const lines = await call("stock_check_room", { stockCheck, room });
      if (mine !== this.#latest) return;
      this.lines = lines.map((line) => ({ ...line, tick: tickOf(line), typed: line.remark }));
      this.problem = null;
    } catch (fault) {
      if (mine === this.#latest) this.problem = say(problemOf(fault));
    }
  }

  /** The lines that say something, and something else than is known. */
  readonly ticked = $derived(
    this.lines.filter(
      (line) => line.tick !== null && (line.tick !== tickOf(line) || line.typed !== line.remark),
    ),
  );

  /** Sends what was ticked. */
  save(to: {
    stockCheck: string;
    room: string | null;
    countedBy: string;
    countedOn: string;
  }): Promise<StockSheetEntered> {
    const lines = this.ticked.map(({ asset, tick, typed }) => ({
      asset,
      tick: tick ?? ("seen" as const),
      remark: typed,
    }));
    return call("stock_check_sheet", { ...to, lines });
  }

  /** Everything that has no tick yet was seen: most sheets have one line that was not. */
  restSeen(): void {
    for (const line of this.lines) line.tick ??= "seen";
  }
}
