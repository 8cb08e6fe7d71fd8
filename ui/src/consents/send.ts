// A form on its way into the vault: entered anew, or put right; with what is said of it and what takes it back.
import type { EnterForms, Notice } from "../api";
import { isolated } from "../lib/bidi";
import { call } from "../lib/call";
import { here } from "../lib/session.svelte";
import { backAgain, toCorrection } from "./correcting";
import { whatIsIn, type Draft } from "./draft";

export type Sent = {
  notices: readonly Notice[];
  /** What the toast says: "Mia Nowak: 9 answers saved". */
  words: string;
  /** What it says once it is taken back. */
  after: string;
  undo: () => Promise<unknown>;
};

/** Sends the form that the draft holds, and answers when it is kept. */
export async function send(draft: Draft, request: EnterForms): Promise<Sent> {
  const name = isolated(draft.name);
  if (!draft.corrects) {
    const { returns, notices } = await call("forms_enter", request);
    return {
      notices,
      words: `${name}: ${whatIsIn(draft)} saved`,
      after: `${name}: ${whatIsIn(draft)} taken back.`,
      undo: () => call("forms_take_back", { returns }),
    };
  }
  const { returns, agreement, before } = draft.corrects;
  const { returns: now, notices } = await call("forms_correct", toCorrection(returns, request));
  const back = backAgain(before, agreement, now, request.pupil, here.today);
  return {
    notices,
    words: `${name}: the form is corrected, with ${whatIsIn(draft)}`,
    after: `${name}: the form is as it was before.`,
    undo: () => call("forms_correct", back),
  };
}

/** Why Enter saved nothing: whoever meant to correct what is saved must not believe it done. */
export function nothingToSave({ name, corrects }: Draft): string {
  return corrects
    ? `Nothing was changed on the form of ${isolated(name)}: it stays as it was saved.`
    : `Nothing was saved for ${isolated(name)}: no answer was ticked. To correct a form that is saved, press C in its row.`;
}
