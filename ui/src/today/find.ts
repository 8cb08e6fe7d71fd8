// What Ctrl K finds among the papers: a form by the reference printed on it.
import type { FoundForm } from "../api";
import { call } from "../lib/call";
import { showDate } from "../lib/dates";
import { go } from "../lib/route.svelte";
import type { Found, Source } from "../shared/finder.svelte";
import { toGrid } from "./words";

/** Letters that follow each other faster than this are looked for once. */
const PAUSE_MS = 120;
const FEWEST_LETTERS = 2;
const NAMES: Record<FoundForm["code"], string> = {
  a1: "Agreement",
  a2: "Agreement",
  c1: "Consent sheet",
};

export function formFound({ reference, code, issuedOn, pupil, name, ...at }: FoundForm): Found {
  return {
    id: `form ${reference}`,
    title: `${NAMES[code]} ${reference}`,
    detail: [pupil ? name : "blank form", at.className, `given out ${showDate(issuedOn)}`]
      .filter(Boolean)
      .join(" · "),
    open: () => go(pupil ? toGrid(at.class ?? "", pupil) : "/consents"),
  };
}

let turn = 0;

export const findForms: Source = {
  heading: "Forms",
  find: async (typed) => {
    const mine = ++turn;
    const text = typed.trim();
    if (text.length < FEWEST_LETTERS) return [];
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    // Newer letters have come meanwhile: nobody looks at this answer any more.
    if (mine !== turn) return [];
    const form = await call("form_find", { text });
    return form ? [formFound(form)] : [];
  },
};
