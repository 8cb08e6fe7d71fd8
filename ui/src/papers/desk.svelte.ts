// What the page "Print" can choose from: the classes and the forms of the school.
import type { Class, Form } from "../api";
import { call, problemOf } from "../lib/call";
import { here } from "../lib/session.svelte";
import { say, type Said } from "../lib/sentences";
import { titlesOn } from "./asking";

export class PrintDesk {
  classes = $state.raw<Class[] | null>(null);
  forms = $state.raw<{ code: Form; title: string }[]>([]);
  problem = $state.raw<Said | null>(null);

  async open(): Promise<void> {
    this.problem = null;
    try {
      const [classes, versions] = await Promise.all([
        call("classes_list", {}),
        call("forms_list", {}),
      ]);
      this.classes = classes.filter(({ endedOn }) => !endedOn);
      this.forms = titlesOn(versions, here.today);
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }
}
