// What is said when the first run finds no password store that keeps its half of the key. No sheet is printed yet, so
// what it will carry is no help here: the store has to be put in order first.
import type { Problem } from "../api";
import { say, type Said } from "../lib/sentences";

type Trouble = Extract<Problem["code"], `keyring_${string}`>;

const AGAIN = "Then press Next again: what you typed is still here.";
const KEEPS =
  "Windows and macOS have one built in: there, ask whoever looks after the computer why it is not at hand for you.";

/** One entry for every trouble of the password store: a missing one does not compile. */
const WORDS: Record<Trouble, Said> = {
  keyring_absent: {
    sentence:
      "This computer has no password store that Signet can use, so nothing has been set up yet.",
    advice: `Signet keeps half of its key there. On Linux, install gnome-keyring, or another program that offers the Secret Service, and log in to the computer again. ${KEEPS} ${AGAIN}`,
  },
  keyring_locked: {
    sentence:
      "This computer’s password store is locked, or is not answering, so nothing has been set up yet.",
    advice: `On Linux, unlock the keyring “Login” in Passwords and Keys; on a Mac, the keychain “login” in Keychain Access. Where you do not find it, log out of the computer and in again with your password. ${AGAIN}`,
  },
  keyring_forgets: {
    sentence:
      "This computer’s password store did not keep what Signet gave it, so nothing has been set up yet.",
    advice: `On Linux, install gnome-keyring, or another program that offers the Secret Service, and log in to the computer again. ${KEEPS} ${AGAIN}`,
  },
  // A new vault finds neither of these two: its half of the key is made on the spot. Should it ever, the store is at fault.
  keyring_empty: {
    sentence: "This computer’s password store gave nothing back, so nothing has been set up yet.",
    advice: `Log out of the computer and in again. ${AGAIN}`,
  },
  keyring_foreign: {
    sentence:
      "This computer’s password store gave back something else than it was given, so nothing has been set up yet.",
    advice: `Log out of the computer and in again. ${AGAIN}`,
  },
};

/** What is said of a problem of the first run. */
export function sayAtFirst(problem: Problem): Said {
  return problem.code in WORDS ? WORDS[problem.code as Trouble] : say(problem);
}
