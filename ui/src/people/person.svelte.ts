// One person's page: what is kept, and for a pupil the consents as they stood on a day.
import type { PersonPage, PupilFile } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { Details } from "./details.svelte";

export class PersonState {
  page = $state.raw<PersonPage | null>(null);
  /** A pupil's consents and signatures as of today. */
  file = $state.raw<PupilFile | null>(null);
  problem = $state.raw<Said | null>(null);
  /** What is typed under "Details": kept while other parts of the page are looked at. */
  readonly details = new Details();

  constructor(readonly id: string) {}

  /** Asks for everything anew; what is in sight stays until the answer is here. */
  async load(): Promise<void> {
    try {
      const page = await call("person_open", { id: this.id });
      const file =
        page.person.kind === "pupil"
          ? await call("pupil_file", { pupil: this.id, asAt: null })
          : null;
      this.page = page;
      this.file = file;
      this.problem = null;
      this.details.meet(page.person);
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }
}
