// Papers are asked for from anywhere; what shows them stands in the shell.
import type { Paper } from "../api";

class Papers {
  /** The paper that is asked for; the viewer shows it while it is set. */
  wanted = $state.raw<Paper | null>(null);
}

export const papers = new Papers();

/** Makes a paper ready and shows it before it is printed or saved. */
export function openPaper(paper: Paper): void {
  papers.wanted = paper;
}
