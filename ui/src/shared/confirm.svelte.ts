// "This will change 37 pupils": asked before, in one place.
import { number } from "../lib/sentences";

export type Question = {
  title: string;
  /** What will happen besides the count, in a sentence. */
  detail?: string;
  /** How many records will change, and what they are called. */
  willChange?: number;
  what?: string;
  whats?: string;
  /** The verb on the button: "Withdraw", "Apply 89 changes". */
  action: string;
  danger?: boolean;
};

class Confirmer {
  question = $state<Question | null>(null);
  #answer: ((yes: boolean) => void) | undefined;

  /** Puts the question and waits for the answer; a second question answers the first with no. */
  ask(question: Question): Promise<boolean> {
    this.#answer?.(false);
    this.question = question;
    return new Promise((answer) => (this.#answer = answer));
  }

  answer(yes: boolean): void {
    const answer = this.#answer;
    this.#answer = undefined;
    this.question = null;
    answer?.(yes);
  }
}

export const confirmer = new Confirmer();

/** Asks before something is changed; resolves to true when the person agrees. */
export const confirm = (question: Question): Promise<boolean> => confirmer.ask(question);

/** "This will change 37 pupils." */
export function willChange({ willChange: count, what = "record", whats }: Question): string {
  if (count === undefined) return "";
  return count === 0
    ? "This will change nothing."
    : `This will change ${number(count, what, whats)}.`;
}
