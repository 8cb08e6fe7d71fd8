// Papers are asked for from anywhere; what shows them stands in the shell.
import type { Paper } from "../api";

class PaperAsked {
  /** The paper to show just now, if any. */
  paper = $state.raw<Paper | null>(null);
}

export const asked = new PaperAsked();

/** Makes a paper ready and shows it before it is printed or saved. */
export function openPaper(paper: Paper): void {
  asked.paper = paper;
}
