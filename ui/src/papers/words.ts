// What is said about a paper while it is looked at.
import type { Paper, PreparedPaper, Problem } from "../api";
import { number, say, type Said } from "../lib/sentences";

/** What went wrong with this very paper: some problems have a better answer than the general one. */
export function saidOf(problem: Problem, paper: Paper): Said {
  if (problem.code !== "nothing_to_print") return say(problem);
  if ("onlyMissing" in paper && paper.onlyMissing)
    return {
      sentence: "There is nothing to print: these forms are all in.",
      advice: "To print them again all the same, untick “Only what is missing”.",
    };
  return {
    sentence: "There is nothing to print: nobody would be on this paper.",
    advice: "Check the class and the day, then look at it again.",
  };
}

/** What printing or saving will write down, if anything. */
export function recorded({ issues, copies }: PreparedPaper): string {
  if (!issues) return "";
  return copies === 1
    ? "Printing or saving records this form as sent out."
    : `Printing or saving records these ${number(copies, "form")} as sent out.`;
}

/** Why forms cannot be asked back by that day; nothing when they can. */
export function dueFault(iso: string, today: string): string {
  if (iso < today) return "That day has passed.";
  const year = Number(today.slice(0, 4)) + 1;
  return iso > `${year}${today.slice(4)}` ? "That is more than a year ahead." : "";
}

/** The heading over names that cannot be set. */
export function cannotBeSet(names: string[]): string {
  return names.length === 1
    ? "Signet cannot print this name yet, so nothing will be printed:"
    : `Signet cannot print these ${names.length} names yet, so nothing will be printed:`;
}

/** "12 of 60". */
export function howFar({ done, total }: { done: number; total: number }): string {
  return total > 0 ? `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")}` : "";
}

/** What was written down by printing or saving, if anything. */
function nowRecorded({ issues, copies }: PreparedPaper): string {
  if (!issues) return "";
  return ` ${number(copies, "form")} ${copies === 1 ? "is" : "are"} recorded as printed today.`;
}

/** What became of a paper, and of the forms on it. */
export const paperSent = (printer: string, paper: PreparedPaper): string =>
  `Sent to ${printer}.${nowRecorded(paper)}`;
export const paperSaved = (fileName: string | null, paper: PreparedPaper): string =>
  `${savedAs(fileName)}${nowRecorded(paper)}`;

/** What became of a file. */
export const savedAs = (fileName: string | null): string =>
  fileName ? `Saved as ${fileName}.` : "Saved.";

/** What is handed to the system's dialog: its pages, in parts where they are many. */
export function printWords(part: number, parts: number): string {
  return parts > 1 ? `Print part ${part} of ${parts}…` : "Print…";
}

/** What is said once the dialog is closed. */
export function handedWords(part: number, parts: number, issues: boolean): string {
  if (part > 1)
    return `Part ${part - 1} of ${parts} was handed over. Print the next one when it is out.`;
  const again = issues ? " The forms stand as sent out once, however often you print them." : "";
  return `Your computer's print dialog was closed. If the paper did not come out, print it again.${again}`;
}
