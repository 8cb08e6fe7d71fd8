// What is said of this computer's password store, in every state that it can be in.
import type { KeyringState } from "../api";
import type { State } from "../shared/status";

export type StoreWords = { look: State; word: string; means: string; advice?: string };

const TYPED = "Signet asks for the device code from the recovery sheet each time it is unlocked.";

/** One entry for every state: a missing one does not compile. */
const WORDS: Record<KeyringState, StoreWords> = {
  ready: { look: "given", word: "Holds its secret", means: "it holds its half of the key" },
  empty: {
    look: "expired",
    word: "Holds no secret",
    means: "it does not hold its half of the key",
    advice: TYPED,
  },
  locked: {
    look: "expired",
    word: "Locked",
    means: "it is locked",
    advice: "It opens when you log in to the computer. Until then, the device code is asked for.",
  },
  silent: {
    look: "expired",
    word: "Does not answer",
    means: "it does not answer",
    advice: "Log out of the computer and in again. Until then, the device code is asked for.",
  },
  absent: {
    look: "expired",
    word: "There is none",
    means: "there is none that Signet can use",
    advice: `${TYPED} Whoever looks after the computer can turn its password store on.`,
  },
  foreign: {
    look: "expired",
    word: "Holds another secret",
    means: "what it holds does not fit these records",
    advice: `Perhaps the secret was renewed on another computer. ${TYPED}`,
  },
};

export function storeWords(state: KeyringState): StoreWords {
  return WORDS[state];
}
