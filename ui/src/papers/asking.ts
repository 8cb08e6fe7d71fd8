// What can be asked for on the page "Print": from what is chosen to the paper, or to what is still missing.
import type { ClassId, Form, FormChoice, FormVersion, MissingForms, Paper } from "../api";
import { missingForms } from "./narrowing";

/** The paper, or the field that needs something and the sentence beside it. */
export type Asked = { paper: Paper } | { field: string; sentence: string };

export const MOST_COPIES = 50;
const FORMS: Form[] = ["a1", "a2", "c1"];

/** Which of the two papers that go home. */
export type Going = { agreement: boolean; consents: boolean };

function choices({ agreement, consents }: Going): FormChoice[] {
  return [...(agreement ? ["agreement" as const] : []), ...(consents ? ["c1" as const] : [])];
}

const NO_FORM = { field: "forms", sentence: "Tick at least one of the forms." };
const NO_CLASS = { field: "class", sentence: "Choose a class." };

export function classForms(
  id: ClassId,
  going: Going,
  onlyMissing: boolean,
  duplex: boolean,
): Asked {
  if (!id) return NO_CLASS;
  const forms = choices(going);
  if (forms.length === 0) return NO_FORM;
  return { paper: { kind: "classForms", class: id, forms, onlyMissing, duplex } };
}

export function schoolForms(going: Going, onlyMissing: boolean, duplex: boolean): Asked {
  const forms = choices(going);
  if (forms.length === 0) return NO_FORM;
  return { paper: { kind: "schoolForms", forms, onlyMissing, duplex } };
}

export function blankForms(form: string, typed: string): Asked {
  const known = FORMS.find((code) => code === form);
  if (!known) return { field: "form", sentence: "Choose a form." };
  const copies = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
  if (copies < 1 || copies > MOST_COPIES)
    return { field: "copies", sentence: `Type a number from 1 to ${MOST_COPIES}.` };
  return { paper: { kind: "blankForms", form: known, copies } };
}

export function classConsents(id: ClassId, asAt: string): Asked {
  return id ? { paper: { kind: "classConsents", class: id, asAt: asAt || null } } : NO_CLASS;
}

export function doNotPhotograph(id: ClassId, asAt: string, validUntil: string): Asked {
  if (validUntil && asAt && validUntil < asAt)
    return { field: "validUntil", sentence: "The last day cannot be before the first." };
  return {
    paper: {
      kind: "doNotPhotograph",
      class: id || null,
      asAt: asAt || null,
      validUntil: validUntil || null,
      purposes: [],
    },
  };
}

export function notSigned(id: ClassId, forms: string, onlyPrinted: boolean, asAt: string): Asked {
  return { paper: missingForms(id, forms as MissingForms, onlyPrinted, asAt) };
}

/** The forms that are in force on a day, by the titles that stand on them. */
export function titlesOn(versions: FormVersion[], today: string): { code: Form; title: string }[] {
  return FORMS.flatMap((code) => {
    const newest = versions
      .filter((version) => version.code === code && version.fromOn <= today)
      .sort((one, other) => other.version - one.version)[0];
    return newest ? [{ code, title: newest.title }] : [];
  });
}
