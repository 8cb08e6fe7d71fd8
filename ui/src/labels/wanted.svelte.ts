// Labels are asked for from anywhere: the page of one asset, a list with some ticked. The page of labels shows them.
import { go } from "../lib/route.svelte";

class Wanted {
  /** The ids of those whose labels are wanted; empty while nobody asked. */
  assets = $state.raw<string[]>([]);
}

export const wanted = new Wanted();

/** Opens the page of labels for these pieces of equipment: "Print its label" of one, or of those that are ticked. */
export function labelsFor(assets: string[]): void {
  wanted.assets = assets;
  go("/inventory/labels");
}
