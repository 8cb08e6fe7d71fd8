// Everything about a plan that the office should know, as sentences.
import { number } from "../lib/sentences";
import type { Checked } from "./types";
import { warningInWords } from "./warnings";

export function remarksOf(plan: Checked): string[] {
  const { ambiguousDates, warnings, counts, rowsNotListed, missing } = plan;
  const remarks = warnings.map(warningInWords);
  if (ambiguousDates > 0)
    remarks.unshift(
      `${number(ambiguousDates, "date")} could be read in two ways, such as 02/11/2019. The day was read first: 2 November.`,
    );
  if (counts.newContacts > 0)
    remarks.unshift(`${number(counts.newContacts, "contact")} will be new.`);
  const unheard = counts.warnings - warnings.length;
  if (unheard > 0) remarks.push(`${number(unheard, "more remark")} of the same kind.`);
  if (rowsNotListed > 0)
    remarks.push(
      `${number(rowsNotListed, "row")} more than can be listed here. They are counted above, and applied with the others.`,
    );
  const unlisted = counts.missing - missing.length;
  if (unlisted > 0)
    remarks.push(
      `${number(unlisted, "pupil")} more who are not in the file than can be listed here. They stay as they are.`,
    );
  return remarks;
}

/** What is folded away is not read, so a few remarks stand there open; only more than that would push the list away. */
const FEW = 5;
export const areFew = (remarks: string[]): boolean => remarks.length <= FEW;
