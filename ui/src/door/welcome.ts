// What somebody who has just come in is told: what happened since, and what the door noticed.
import type { Remark, Welcome } from "../api";
import { momentInWords } from "../lib/dates";
import { number, say } from "../lib/sentences";

type Remarks = { [R in Remark["remark"]]: (remark: Extract<Remark, { remark: R }>) => string };

/** One entry for every remark: a missing one does not compile. */
const REMARKS: Remarks = {
  anchor_missing: () =>
    "This computer did not know how far these records had come. That is usual on a new computer. If it is not new, compare the newest entries with the paper forms.",
  anchor_unreadable: () =>
    "What this computer knew about these records was not written by them. Compare the newest entries with the paper forms, and tell the head teacher.",
  older_copy_used: () =>
    "You are using an older copy. What was entered after it has to be entered again.",
  clock_behind: ({ newest }) =>
    `This computer’s clock is behind: an entry was made on ${momentInWords(newest)}. Please set the clock before you enter anything.`,
  after_crash: () =>
    "Signet was interrupted last time. Everything was checked and is in order, but look whether your last entry is there.",
};

/** Everything there is to say, or nothing. */
export function welcomeInWords({ wrongBefore, keyring, remarks }: Welcome): string {
  const words = remarks.map((remark) => REMARKS[remark.remark](remark as never));
  if (wrongBefore > 0)
    words.unshift(
      `${number(wrongBefore, "wrong password")} since you were last here. If that was not you, tell the head teacher.`,
    );
  if (keyring) {
    const { sentence, advice } = say(keyring);
    words.push(`${sentence} ${advice}`);
  }
  return words.join(" ");
}
