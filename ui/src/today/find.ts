// What Ctrl K finds in the records: people, and a form by the reference printed on it.
import type { Found as Answer, FoundForm, FoundPerson } from "../api";
import { call } from "../lib/call";
import { showDate } from "../lib/dates";
import { go } from "../lib/route.svelte";
import { KINDS } from "../people/kinds";
import type { Found, Source } from "../shared/finder.svelte";
import { toGrid } from "./words";

/** Letters that follow each other faster than this are looked for once. */
const PAUSE_MS = 120;
const FEWEST_LETTERS = 2;
const NOTHING: Answer = { people: [], form: null };

/** Both sources ask at the same moment for the same letters, and the core is asked once for both. */
let asked: { text: string; answer: Promise<Answer> } | undefined;

function ask(typed: string): Promise<Answer> {
  const text = typed.trim();
  if (asked?.text === text) return asked.answer;
  const mine = { text, answer: Promise.resolve(NOTHING) };
  asked = mine;
  if (text.length < FEWEST_LETTERS) return mine.answer;
  mine.answer = (async () => {
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    // Newer letters have come meanwhile: nobody looks at this answer any more.
    if (asked !== mine) return NOTHING;
    try {
      return await call("search", { text });
    } finally {
      // Names must not stay here after the list is closed, and the next look has to be a fresh one.
      if (asked === mine) asked = undefined;
    }
  })();
  return mine.answer;
}

export function personFound({ id, kind, name, className, left }: FoundPerson): Found {
  return {
    id: `person ${id}`,
    title: name,
    detail: [kind === "pupil" ? className || "pupil" : KINDS[kind].one, left && "left"]
      .filter(Boolean)
      .join(" · "),
    open: () => go(`/people/${id}`),
  };
}

const FORM_NAMES: Record<FoundForm["code"], string> = {
  a1: "Agreement",
  a2: "Agreement",
  c1: "Consent sheet",
};

export function formFound({ reference, code, issuedOn, pupil, name, ...at }: FoundForm): Found {
  return {
    id: `form ${reference}`,
    title: `${FORM_NAMES[code]} ${reference}`,
    detail: [pupil ? name : "blank form", at.className, `given out ${showDate(issuedOn)}`]
      .filter(Boolean)
      .join(" · "),
    open: () => go(pupil ? toGrid(at.class ?? "", pupil) : "/consents"),
  };
}

export const findPeople: Source = {
  heading: "People",
  find: async (typed) => (await ask(typed)).people.map(personFound),
};

export const findForms: Source = {
  heading: "Forms",
  find: async (typed) => {
    const { form } = await ask(typed);
    return form ? [formFound(form)] : [];
  },
};
