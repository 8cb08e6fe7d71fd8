// Opens a piece of paper in the window: looked at first, then printed or saved.
import type { Paper } from "../api";

class Papers {
  /** The paper that is asked for; the viewer shows it while it is set. */
  wanted = $state.raw<Paper | null>(null);
}

export const papers = new Papers();

/** Shows the paper as it will print. */
export function openPaper(paper: Paper): void {
  papers.wanted = paper;
}
