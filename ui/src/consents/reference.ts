// The reference that is printed on a form: finds whose form it is, and keeps it with the draft.
import type { FoundForm } from "../api";
import { isolated } from "../lib/bidi";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import type { ClassDesk } from "./desk.svelte";
import { isWorthSaving } from "./draft";

/** Takes the reference as typed. Answers with what to say when it does not fit; undefined when it is kept. */
export async function takeReference(desk: ClassDesk, typed: string): Promise<Said | undefined> {
  if (!typed.trim()) {
    desk.change((draft) => ({ ...draft, sheetReference: "", agreementReference: "" }));
    return undefined;
  }
  let form: FoundForm | null;
  try {
    form = await call("form_find", { text: typed });
  } catch (fault) {
    return say(problemOf(fault));
  }
  if (!form)
    return {
      sentence: "No form with this reference has gone out.",
      advice: "Check it against the paper, or leave it out: the form is saved without it too.",
    };
  return keep(desk, form);
}

function keep(desk: ClassDesk, form: FoundForm): Said | undefined {
  const { reference, code, pupil } = form;
  if (pupil && pupil !== desk.line?.pupil) {
    if (isWorthSaving(desk.draft) || !desk.lines.some((line) => line.pupil === pupil))
      return {
        sentence: `This form is ${isolated(form.name)}'s${form.className ? `, class ${form.className}` : ""}.`,
        advice: isWorthSaving(desk.draft)
          ? "Nothing was changed. Save or drop this row first, then go to that pupil."
          : "Choose that class first, or check the reference against the paper.",
      };
    // The paper says whose it is: the focus goes there.
    desk.goTo(pupil);
  }
  desk.change((draft) =>
    code === "c1"
      ? { ...draft, sheetReference: reference }
      : { ...draft, agreementReference: reference },
  );
  return undefined;
}
