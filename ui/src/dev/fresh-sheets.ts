// The invented class as it is before its sheets have come in: for whoever enters them.
import type { fakeConsents } from "./fake-consents";

/** Takes the consent sheets of a class back, so that all of them are still to come. */
export function freshSheets(answers: ReturnType<typeof fakeConsents>, classId: string): void {
  for (const { pupil } of answers.class_grid?.({ class: classId, asAt: null, pupil: null }).lines ??
    []) {
    const forms = answers.pupil_file?.({ pupil, asAt: null }).forms ?? [];
    answers.forms_take_back?.({ returns: forms.map(({ id }) => id) });
  }
}
