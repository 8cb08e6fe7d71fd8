// What is said before a key is renewed: what will happen, and what becomes of old backups and copies.
import type { Renew } from "../api";

export type RenewalWords = {
  title: string;
  /** The button that begins it. */
  begin: string;
  /** When it is done, on the card. */
  when: string;
  will: string[];
  /** Old backups and copies. */
  copies: string;
  /** The button that puts it into force. */
  confirm: string;
  done: string;
};

/** One entry for everything that can be renewed: a missing one does not compile. */
const WORDS: Record<Renew, RenewalWords> = {
  sheet: {
    title: "A new recovery sheet",
    begin: "Make a new recovery sheet",
    when: "Make a new one when an envelope was opened, when a copy is missing, or when somebody may have seen it.",
    will: [
      "You print a new sheet twice, and type two groups of it back.",
      "Until then the old sheet goes on working. From then on it opens nothing here.",
      "Passwords and the device code stay as they are.",
    ],
    copies:
      "Backups and copies made before today still open with the old sheet. If somebody may have seen it, make a new backup now and destroy the older ones.",
    confirm: "Check, and use the new sheet",
    done: "The new recovery sheet is in force. The old one opens nothing here.",
  },
  device: {
    title: "A laptop was stolen",
    begin: "Make a new device secret",
    when: "Whoever has the laptop may get at the secret in its password store. A new one makes the old one worthless for these records.",
    will: [
      "A new device secret is made. You print a new recovery sheet with its device code, twice, and type two groups back.",
      "Everybody keeps their own password. This computer is given the new secret at once; any other computer or account asks for the new device code once.",
      "Each person’s log-in is moved to the new secret the next time that person unlocks Signet. Until everybody has come, the old one is kept under the new one.",
      "The old sheet and the old device code open nothing here any more.",
    ],
    copies:
      "The records on the stolen laptop, and backups made before today, still open with what was right on their day: a password together with the old device secret, or the old sheet. Ask everybody to choose a new password, make a new backup, and tell whoever answers for data protection.",
    confirm: "Check, and use the new secret",
    done: "The new device secret is in force. Old sheets and device codes open nothing here.",
  },
  data_key: {
    title: "Somebody has left who may have a copy",
    begin: "Make a new data key",
    when: "End that person’s log-in first. A new data key then makes sure that nothing entered from now on opens with what they knew.",
    will: [
      "You print a new recovery sheet, twice, and type two groups back.",
      "All records are written into a new file under the new key. It is compared with the old one and put in its place; the old file is deleted.",
      "Everybody keeps their own password, and the device code stays.",
      "Should the computer go off meanwhile, the old records or the new ones are there, whole. The next time Signet is unlocked it finishes by itself.",
    ],
    copies:
      "A copy that was taken before today, and backups made before today, still open with the passwords and the sheet of their own day. Nobody can change that. Make a new backup straight afterwards, and destroy the older ones when you no longer need them.",
    confirm: "Check, and write the records anew",
    done: "The records lie under a new key. The old sheet opens nothing here.",
  },
};

export const renewalWords = (what: Renew): RenewalWords => WORDS[what];

/** Everything that can be renewed, in the order of the page. */
export const RENEWALS = Object.keys(WORDS) as Renew[];

/** "Two people have yet to unlock Signet…", or nothing when everybody has. */
export function waitingWords(waiting: number): string | undefined {
  if (waiting === 0) return undefined;
  const who = waiting === 1 ? "One person has" : `${waiting} people have`;
  return `${who} not unlocked Signet since the device secret was renewed. Until then the old secret is kept under the new one.`;
}
