// The classes of the school with how far each is, for choosing one.
import type { Class, ClassId, ClassProgress } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";

export class Classes {
  list = $state.raw<Class[] | null>(null);
  progress = $state.raw<ClassProgress[]>([]);
  /** Pupils who are in no class. */
  withoutClass = $state(0);
  problem = $state.raw<Said | null>(null);
  #counting = false;
  /** Something was saved while a count was on its way. */
  #again = false;

  async open(): Promise<void> {
    try {
      const list = await call("classes_list", {});
      this.list = list.filter(({ endedOn }) => !endedOn);
      this.problem = null;
    } catch (fault) {
      this.problem = say(problemOf(fault));
      return;
    }
    await this.count();
  }

  /**
   * How far each class is; the page does without if it cannot be had. It looks through the whole school, so forms that
   * are saved while one count is on its way share the next.
   */
  async count(): Promise<void> {
    if (this.#counting) {
      this.#again = true;
      return;
    }
    this.#counting = true;
    do {
      this.#again = false;
      const today = await call("today", {}).catch(() => null);
      if (!today) continue;
      this.progress = today.classes;
      this.withoutClass = today.withoutClass;
    } while (this.#again);
    this.#counting = false;
  }

  of(id: ClassId): ClassProgress | undefined {
    return this.progress.find((progress) => progress.class === id);
  }
}

/** Stands in the address for the pupils who are in no class. */
export const NO_CLASS = "none";
