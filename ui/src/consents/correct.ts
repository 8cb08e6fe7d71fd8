// Lays a saved form back into its row, and takes one back whole.
import { isolated } from "../lib/bidi";
import { call, problemOf } from "../lib/call";
import { say } from "../lib/sentences";
import { here } from "../lib/session.svelte";
import { announcer } from "../shared/announce.svelte";
import { confirm } from "../shared/confirm.svelte";
import { toasts } from "../shared/toasts.svelte";
import { draftOf, type Meant } from "./correcting";
import { AGREEMENT, type ClassDesk } from "./desk.svelte";
import { isWorthSaving } from "./draft";

/** Lays the saved form that the focused cell belongs to into the row, to be put right and saved with Enter. */
export async function correct(desk: ClassDesk): Promise<void> {
  const { line, purpose } = desk;
  if (!line) return;
  if (desk.readOnly) return desk.change((draft) => draft);
  // What is on its way arrives first.
  await desk.settled();
  if (isWorthSaving(desk.sitting.drafts.get(line.pupil))) {
    announcer.interrupt(
      "This row holds a form that is not saved. Press Enter to save it or Escape to drop it.",
    );
    return;
  }
  const meant: Meant = purpose
    ? { purpose: purpose.id }
    : desk.column === AGREEMENT
      ? "agreement"
      : "sheet";
  try {
    const file = await call("pupil_file", { pupil: line.pupil, asAt: null });
    const draft = draftOf(file, line, meant, desk.grid?.class ?? null, here.today);
    // Somebody may have begun to type meanwhile.
    if (isWorthSaving(desk.sitting.drafts.get(line.pupil))) return;
    if ("sentence" in draft) {
      desk.sitting.troubles.set(line.pupil, draft);
      announcer.interrupt(`${draft.sentence} ${draft.advice}`);
      return;
    }
    desk.sitting.troubles.delete(line.pupil);
    desk.sitting.drafts.set(line.pupil, draft);
    announcer.say(
      `The saved form of ${isolated(line.name)} is open to be corrected. Enter saves it, Escape leaves it as it was.`,
    );
    desk.turn += 1;
  } catch (fault) {
    desk.sitting.troubles.set(line.pupil, say(problemOf(fault)));
  }
}

/** Takes whole forms back, such as those entered for the wrong child. */
export async function takeBackForms(
  desk: ClassDesk,
  returns: readonly string[],
  what: string,
): Promise<void> {
  const { line } = desk;
  if (!line) return;
  const agreed = await confirm({
    title: `Was ${what} entered by mistake?`,
    detail: `It will count as never having come in for ${isolated(line.name)}. It stays in the history, marked as taken back. If only something on it is wrong, correct it instead.`,
    action: "Take it back",
  });
  desk.turn += 1;
  if (!agreed) return;
  try {
    await call("forms_take_back", { returns: [...returns] });
    desk.sitting.drafts.delete(line.pupil);
    toasts.say(`${isolated(line.name)}: ${what} taken back, as entered by mistake.`);
    await desk.reload();
  } catch (fault) {
    const said = say(problemOf(fault));
    toasts.say(`${said.sentence} ${said.advice}`);
  }
}
