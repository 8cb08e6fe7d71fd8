// Some things only their owner should do: then the password is asked for again, and counts for five minutes.
import { problemOf, Refused } from "./call";

class Prover {
  /** Somebody waits for the password. */
  asking = $state(false);
  #answer: ((proven: boolean) => void) | undefined;

  /** Puts the question and waits; a second question answers the first with no. */
  ask(): Promise<boolean> {
    this.#answer?.(false);
    this.asking = true;
    return new Promise((answer) => (this.#answer = answer));
  }

  answer(proven: boolean): void {
    const answer = this.#answer;
    this.#answer = undefined;
    this.asking = false;
    answer?.(proven);
  }
}

export const prover = new Prover();

/**
 * Does what may need the password again: asks for it if the core says so, and does it once more.
 * Whoever thinks better of it has stopped: the problem is "stopped", which forms pass over.
 */
export async function withProof<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (problemOf(fault).code !== "proof_needed") throw fault;
    if (!(await prover.ask())) throw new Refused({ code: "stopped" });
    return await work();
  }
}
