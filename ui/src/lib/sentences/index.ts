// Words for people: what happened, and what to do next. No code, no blame.
import type { Problem } from "../../api";
import { fileSentences } from "./files";
import { inField } from "./fields";
import { momentInWords } from "../dates";
import { duration, number } from "./numbers";
import { faultInWords } from "./record";

/** What is said of a problem: what happened, then what to do next. */
export type Said = { sentence: string; advice: string };

type Sentences = {
  [C in Problem["code"]]: (problem: Extract<Problem, { code: C }>) => Said;
};

const said =
  (sentence: string, advice: string): (() => Said) =>
  () => ({ sentence, advice });

const count = (entries: number) => entries.toLocaleString("en-GB");

/** One entry for every code: a missing one does not compile. */
const SENTENCES: Sentences = {
  locked: said("Signet is locked.", "Unlock it with your password to carry on where you were."),
  no_vault: said(
    "There are no school records in this folder.",
    "Choose the folder in which the file “vault.hdr” lies.",
  ),
  folder_gone: said(
    "The folder where the records are kept is not there, or the records are not in it.",
    "Nothing new was made. Connect the server, drive or stick, then try again.",
  ),
  backups_only: said(
    "There are only backups in this folder, not the records themselves.",
    "Choose the folder with the records, or use “Restore from a backup” for a file from here.",
  ),
  vault_exists: said(
    "School records are here already, so nothing new was made.",
    "Close Signet and start it again to open them.",
  ),
  wrong_password: said(
    "That password does not open Signet.",
    "Check Caps Lock and try again. Capital and small letters count, and so do spaces.",
  ),
  throttled: ({ seconds }) => ({
    sentence: "There have been several wrong passwords.",
    advice: `You can try again in ${duration(seconds)}. The pause keeps guessers out.`,
  }),
  keyring_absent: said(
    "This computer has no password store that Signet can use.",
    "Type the device code from the recovery sheet each time you unlock, or ask whoever looks after the computer to turn its password store on.",
  ),
  keyring_locked: said(
    "This computer's password store is locked, or is not answering.",
    "Unlock it, or log out of the computer and in again. Then try again here.",
  ),
  keyring_empty: said(
    "This computer does not hold the key to these records.",
    "That is usual on a new computer. Type the device code from the recovery sheet once.",
  ),
  keyring_foreign: said(
    "The key that this computer holds does not fit these records.",
    "Perhaps it was renewed on another computer. Type the device code from the newest recovery sheet of this school.",
  ),
  keyring_forgets: said(
    "The computer's password store did not keep the key.",
    "Nothing was lost. You can type the device code each time, or ask whoever looks after the computer to check its password store.",
  ),
  wrong_device_code: said(
    "That is not the device code of these records.",
    "Check that the sheet is the newest one for this school, and that every group is typed as printed.",
  ),
  wrong_recovery_key: said(
    "That recovery key does not open these records.",
    "Check that the sheet is the newest one for this school, and that every group is typed as printed.",
  ),
  sheet_not_confirmed: said(
    "Those are not the two groups on the sheet.",
    "Look at the numbers beside the groups on the paper and type those two again.",
  ),
  header_damaged: said(
    "The file that guards the records is damaged, and so is its spare copy.",
    "Do not delete anything. Copy the whole folder to a safe place, then put back your latest backup.",
  ),
  database_damaged: said(
    "The records file is damaged, or is not the one that belongs here.",
    "Do not delete anything. Copy the whole folder to a safe place, then put back your latest backup.",
  ),
  database_missing: said(
    "The records file is missing from its folder.",
    "It may have been moved or renamed. Put it back, or put back your latest backup.",
  ),
  vault_newer: said(
    "These records were written by a newer Signet.",
    "Install the newest Signet on this computer, then open them again. Nothing has been changed.",
  ),
  vault_in_use: said(
    "Signet has these records open in another window.",
    "Use that window, or close it and try again here.",
  ),
  read_only: said(
    "Signet may not write in the folder where the records are kept.",
    "Ask whoever looks after the computer to let you write there. Until then, nothing can be changed.",
  ),
  disk_full: said(
    "The disk is full, so nothing was changed.",
    "Free some space on the computer, then do it again.",
  ),
  backup_damaged: said(
    "This file is not a whole backup.",
    "Nothing was changed. Choose another copy, an older one or one from another place.",
  ),
  backing_up: said(
    "A backup is being made at this moment.",
    "It takes a minute at the most. Then try again.",
  ),
  record_broken: ({ fault }) => ({
    sentence: faultInWords(fault),
    advice:
      "Do not delete anything. Copy the whole folder to a safe place, then put back your latest backup.",
  }),
  older_copy: ({ found, known, knownAt }) => ({
    sentence: "These are not the records last used on this computer, but an older copy.",
    advice:
      found < known
        ? `They end with entry ${count(found)} of the record of changes. The records used here had come to entry ${count(known)}, on ${momentInWords(knownAt)}.`
        : `They went another way than the records used here, which had come to entry ${count(known)} on ${momentInWords(knownAt)}.`,
  }),
  not_allowed: said(
    "Your role does not allow this.",
    "Ask the person who manages Signet in your school.",
  ),
  invalid: ({ field, why }) => ({
    sentence: inField(field, why),
    advice: "Correct it and carry on: everything else you typed is kept.",
  }),
  not_found: said(
    "This record is not here any more.",
    "Go back to the list and look for it again.",
  ),
  changed_meanwhile: said(
    "This record was changed after you opened it, so nothing was saved.",
    "Open it again to see the change, then make yours.",
  ),
  cannot_undo: said(
    "This cannot be undone any more, because what was entered later depends on it.",
    "Correct the record itself instead: its history keeps both.",
  ),
  said_that_day_too: ({ title }) => ({
    sentence: `On the day of this form something else was said about “${title}”, and nobody could tell any more which of the two came last. Nothing was changed.`,
    advice:
      "Take the other back first (its cell, “Entered by mistake…”), correct the form, then enter the other again.",
  }),
  stopped: said("Stopped. Nothing was changed.", "You can start again whenever you like."),
  unreadable_file: ({ why }) => fileSentences[why],
  file_access: said(
    "The file or folder could not be opened.",
    "If it is open in another program, close it there. Then choose it again, or choose another place.",
  ),
  cannot_be_set: ({ text }) => ({
    sentence: `“${text}” has characters that Signet cannot print.`,
    advice:
      "Nothing was printed, so no name goes out wrong. Write it in other letters where it was entered, and print again.",
  }),
  printer_refused: said(
    "The printer did not take the job.",
    "Check that it is switched on and has paper, choose another printer, or save as PDF.",
  ),
  nothing_to_print: said(
    "There is nothing to print.",
    "Choose at least one person or form, then print again.",
  ),
  wrong_one_time_code: said(
    "That is not the one-time code.",
    "Check the three groups against the letter. Small and capital letters are the same, and spaces do not matter.",
  ),
  code_expired: said(
    "This one-time code has expired.",
    "It was good for seven days. Ask whoever looks after the log-ins for a new one.",
  ),
  no_role: said(
    "You have a log-in, but no role today.",
    "Look first whether this computer’s date is right. If it is, your role has ended or has not begun yet: ask whoever looks after the log-ins.",
  ),
  proof_needed: said(
    "Signet needs to know that it is you.",
    "Type your password again, then do it once more.",
  ),
  last_administrator: said(
    "Nobody would be left who can look after the log-ins, so nothing was changed.",
    "First make somebody else an administrator without a last day. That counts once they have chosen a password.",
  ),
  unexpected: said(
    "Something went wrong that should not have, and nothing was changed.",
    "Try once more. If it happens again, close Signet, start it, and tell whoever helps you with it.",
  ),
};

/** What to say of a problem. */
export function say(problem: Problem): Said {
  const sentence = SENTENCES[problem.code] as ((problem: Problem) => Said) | undefined;
  return (sentence ?? SENTENCES.unexpected)(problem as never);
}

export { duration, number };
export { inField, nameOfField } from "./fields";
