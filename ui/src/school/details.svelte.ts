// The school's details while they are changed: what is kept, what is typed, and sending it.
import type { School, YearEnd } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { FormState } from "../shared/form.svelte";
import { wholeNumber } from "./purposes";

type Typed = Omit<School, "returnDays" | "yearEnds"> & { returnDays: string; yearEnds: string };

/** A form may be out for a day at least, and for a school year at most. */
const MOST_DAYS = 365;

const typedFrom = (school: School): Typed => ({ ...school, returnDays: String(school.returnDays) });

export class SchoolDetails {
  form = new FormState();
  typed = $state<Typed | null>(null);
  problem = $state.raw<Said | null>(null);
  #kept = $state.raw<School | null>(null);

  get changed(): boolean {
    return (
      this.#kept !== null && JSON.stringify(typedFrom(this.#kept)) !== JSON.stringify(this.typed)
    );
  }

  /** What is typed and not saved: the fields that differ. */
  get unsaved(): Partial<Typed> | null {
    const { typed } = this;
    if (!this.#kept || !typed || !this.changed) return null;
    const kept = typedFrom(this.#kept);
    const keys = (Object.keys(typed) as (keyof Typed)[]).filter((key) => typed[key] !== kept[key]);
    return Object.fromEntries(keys.map((key) => [key, typed[key]]));
  }

  /** Lays over the record what was typed before. */
  goOn(unsaved: Partial<Typed>): void {
    if (this.typed) this.typed = { ...this.typed, ...unsaved };
  }

  async load(): Promise<void> {
    try {
      this.#take(await call("school_get", {}));
      this.problem = null;
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /** Back to what is kept. */
  leaveIt(): void {
    if (this.#kept) this.#take(this.#kept);
    this.form.clear();
  }

  /** True when it was saved. What is shown afterwards is what the core kept. */
  async save(): Promise<boolean> {
    const typed = this.typed;
    if (!typed) return false;
    this.form.clear();
    this.form.require({ name: [typed.name, "Please fill in the school’s name."] });
    const returnDays = wholeNumber(typed.returnDays, 1, MOST_DAYS);
    if (returnDays === undefined)
      this.form.refuse("returnDays", `Type a number of days from 1 to ${MOST_DAYS}.`);
    if (returnDays === undefined || Object.keys(this.form.errors).length > 0) {
      await this.form.show();
      return false;
    }
    const yearEnds = typed.yearEnds as YearEnd;
    return this.form.send(async () => {
      await call("school_set", { ...typed, returnDays, yearEnds });
      this.#take(await call("school_get", {}));
    });
  }

  #take(school: School): void {
    this.#kept = school;
    this.typed = typedFrom(school);
  }
}
