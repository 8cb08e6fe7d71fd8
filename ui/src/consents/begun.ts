// Forms that are typed and not saved, on their way into the vault as a draft and back.
import type { ClassId, PersonId } from "../api";
import { isolated } from "../lib/bidi";
import { number } from "../lib/sentences";
import { isWorthSaving, type Draft } from "./draft";
import type { Sitting } from "./sitting.svelte";

export type FormsBegun = {
  classId: ClassId | null;
  signedOn: string;
  forms: [PersonId, Draft][];
};

/** What is typed in this sitting and is not on its way already; null when there is nothing. */
export function formsBegun(
  sitting: Sitting,
  onItsWay: { has(pupil: PersonId): boolean },
): FormsBegun | null {
  const forms = [...sitting.drafts].filter(
    ([pupil, draft]) => isWorthSaving(draft) && !onItsWay.has(pupil),
  );
  return forms.length ? { classId: sitting.classId, signedOn: sitting.signedOn, forms } : null;
}

/** "the returned form of Cora Brannigan", "3 returned forms". */
export function begunInWords({ forms }: FormsBegun): string {
  const [first, ...others] = forms;
  if (!first || others.length) return number(forms.length, "returned form");
  return `the returned form of ${isolated(first[1].name)}`;
}

/** Lays the forms back where they were typed. A form that was begun anew meanwhile stays as it is. */
export function goOnWith(sitting: Sitting, begun: FormsBegun): void {
  sitting.signedOn ||= begun.signedOn;
  for (const [pupil, draft] of begun.forms)
    if (!isWorthSaving(sitting.drafts.get(pupil))) sitting.drafts.set(pupil, draft);
}
