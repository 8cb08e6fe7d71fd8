// Something that a page asks the core for: what came, what went wrong, and asking again.
import { problemOf } from "./call";
import { say, type Said } from "./sentences";

export class Loaded<Answer> {
  answer = $state.raw<Answer | null>(null);
  problem = $state.raw<Said | null>(null);
  #latest = 0;

  /** Asks; a slow answer to an older question never replaces a newer one. */
  async ask(question: () => Promise<Answer>): Promise<void> {
    const mine = ++this.#latest;
    try {
      const answer = await question();
      if (mine !== this.#latest) return;
      this.answer = answer;
      this.problem = null;
    } catch (fault) {
      if (mine === this.#latest) this.problem = say(problemOf(fault));
    }
  }
}
