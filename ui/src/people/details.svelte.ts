// The form of a person's details: what is typed, and what happens when the record has changed meanwhile.
import type { Person } from "../api";
import { call, problemOf } from "../lib/call";
import { FormState } from "../shared/form.svelte";
import { blank, differing, fieldsFrom, rebase, type Typed, typedFrom } from "./form";
import type { FieldKey } from "./kinds";

/** What is typed and not saved. */
export type Unsaved = { fields: Partial<Typed>; classId: string | null };

export class Details {
  readonly form = new FormState();
  typed = $state<Typed>(blank());
  classId = $state("");
  /** The record was changed by somebody else while this was being typed. */
  overtaken = $state(false);
  /** Fields that both have changed, differently. */
  clashes = $state.raw<FieldKey[]>([]);
  #base = $state.raw<Typed>(blank());
  #baseClass = $state("");
  #person: Person | null = null;

  readonly changed: boolean = $derived(
    this.classId !== this.#baseClass || differing(this.#base, this.typed).length > 0,
  );

  /** The record as it is now: what was typed stays, all else follows the record. */
  meet(person: Person): void {
    const newer = typedFrom(person.fields);
    const newerClass = person.classId ?? "";
    if (this.#person === null) {
      this.typed = newer;
      this.classId = newerClass;
    } else {
      const { typed, clashes } = rebase(this.#base, this.typed, newer);
      this.typed = typed;
      this.clashes = clashes;
      if (this.classId === this.#baseClass) this.classId = newerClass;
    }
    this.#person = person;
    this.#base = newer;
    this.#baseClass = newerClass;
    this.overtaken = false;
  }

  /** What is typed and not saved: the fields that differ from the record, and the class if it does. */
  get unsaved(): Unsaved | null {
    if (!this.changed) return null;
    const keys = differing(this.#base, this.typed);
    return {
      fields: Object.fromEntries(keys.map((key) => [key, this.typed[key]])),
      classId: this.classId === this.#baseClass ? null : this.classId,
    };
  }

  /** Lays over the record what was typed before. */
  goOn({ fields, classId }: Unsaved): void {
    this.typed = { ...this.typed, ...fields };
    this.classId = classId ?? this.classId;
  }

  /** Back to what the record says. */
  leaveIt(): void {
    this.typed = { ...this.#base };
    this.classId = this.#baseClass;
    this.clashes = [];
    this.form.clear();
  }

  /** Sends what was typed; true when it was saved. */
  async save(): Promise<boolean> {
    const person = this.#person;
    if (!person) return false;
    this.form.clear();
    if (
      !this.form.require({ legalSurname: [this.typed.legalSurname, "Please fill in the surname."] })
    ) {
      await this.form.show();
      return false;
    }
    const sent = { ...this.typed };
    const sentClass = this.classId;
    const done = await this.form.send(async () => {
      try {
        await call("person_edit", {
          id: person.id,
          revision: person.revision,
          fields: fieldsFrom(sent),
          classId: sentClass || null,
        });
      } catch (fault) {
        // Nothing is lost: the page offers to fetch the newer record and lay what was typed over it.
        if (problemOf(fault).code !== "changed_meanwhile") throw fault;
        this.overtaken = true;
      }
    });
    if (!done || this.overtaken) return false;
    this.clashes = [];
    this.#base = sent;
    this.#baseClass = sentClass;
    return true;
  }
}
