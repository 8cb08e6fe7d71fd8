// A form on its way to the core: what is wrong with which field, and what is wrong altogether.
import { tick } from "svelte";

import type { Problem } from "../api";
import { problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { announcer } from "./announce.svelte";

export class FormState {
  busy = $state(false);
  /** Field name in the request → the sentence beside it. */
  errors = $state<Record<string, string>>({});
  /** What is wrong with the whole, shown above the buttons. */
  problem = $state<Said | null>(null);

  /** Puts a sentence beside a field. */
  refuse(field: string, sentence: string): void {
    this.errors[field] = sentence;
  }

  /** Puts "please fill in" beside every field that is empty; true if none is. */
  require(fields: Record<string, [value: string, sentence: string]>): boolean {
    for (const [field, [value, sentence]] of Object.entries(fields))
      if (value.trim() === "") this.refuse(field, sentence);
    return Object.keys(this.errors).length === 0;
  }

  clear(): void {
    this.errors = {};
    this.problem = null;
  }

  /**
   * Does the work unless it is under way already. A Problem lands beside its field, or above the buttons;
   * `place` may move one: it answers with the field's name. `words` are those of the place, where it has its own. True
   * when the work was done.
   */
  async send(
    work: () => Promise<unknown>,
    place?: (code: string) => string | undefined,
    words: (problem: Problem) => Said = say,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.clear();
    let done = false;
    try {
      await work();
      done = true;
    } catch (fault) {
      this.#take(fault, place, words);
    } finally {
      this.busy = false;
    }
    if (this.problem !== null || Object.keys(this.errors).length > 0) await this.show();
    return done;
  }

  #take(
    fault: unknown,
    place: ((code: string) => string | undefined) | undefined,
    words: (problem: Problem) => Said,
  ): void {
    const problem = problemOf(fault);
    // What the person stopped is no problem, and not done either.
    if (problem.code === "stopped") return;
    const said = words(problem);
    const field = problem.code === "invalid" ? problem.field : place?.(problem.code);
    if (field === undefined) this.problem = said;
    else if (problem.code === "invalid") this.refuse(field, said.sentence);
    else this.refuse(field, `${said.sentence} ${said.advice}`);
  }

  /** Moves the focus to the first field that needs it, and says what is wrong. */
  async show(): Promise<void> {
    await tick();
    const words = [...Object.values(this.errors), this.problem?.sentence, this.problem?.advice];
    announcer.interrupt(words.filter(Boolean).join(" "));
    document.querySelector<HTMLElement>("[aria-invalid='true'], [data-invalid]")?.focus();
  }
}
