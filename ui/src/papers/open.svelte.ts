// Papers are asked for from anywhere; what shows them stands in the shell.
import type { Paper } from "../api";

class Papers {
  /** The paper that is asked for; the viewer shows it while it is set. */
  wanted = $state.raw<Paper | null>(null);
  /** Puts the focus where the page wants it once the paper is put away. */
  back: (() => void) | undefined;
}

export const papers = new Papers();

/**
 * Makes a paper ready and shows it before it is printed or saved. Afterwards the focus is where it was, unless `back`
 * puts it elsewhere.
 */
export function openPaper(paper: Paper, back?: () => void): void {
  papers.back = back;
  papers.wanted = paper;
}
