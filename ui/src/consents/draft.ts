// A returned form while it is typed: a draft of one pupil's row. Nothing of it is saved before it is sent whole.
import type {
  Answer,
  ClassId,
  EnterForms,
  Form,
  Giver,
  GridLine,
  Method,
  Part,
  PurposeId,
  ReturnId,
} from "../api";
import { number } from "../lib/sentences";
import { firstSigner } from "./signer";

export type Tick = { answer: Answer; limits: string };

export type Draft = {
  /** Whose form it is, and in which class its row stands. */
  readonly name: string;
  readonly classId: ClassId | null;
  readonly ticks: Readonly<Record<PurposeId, Tick>>;
  /** The sheet came back, though perhaps with nothing ticked. */
  readonly sheet: boolean;
  /** The parts of the agreement that are signed. */
  readonly parts: readonly Part[];
  readonly giver: Giver | null;
  /** Somebody said who signed; until then it is only offered. */
  readonly giverSaid?: boolean;
  readonly method: Method;
  /** The day on the paper. */
  readonly signedOn: string;
  readonly sheetReference: string;
  readonly agreementReference: string;
  /** The saved form that is being put right; none while the form is a new one. */
  readonly corrects?: Correction;
};

export type Correction = {
  readonly returns: readonly ReturnId[];
  /** Which agreement it is: perhaps that of an earlier year. */
  readonly agreement: Form | null;
  /** The day on which it came in, which stays. */
  readonly cameIn: string;
  /** The form as it stands saved. */
  readonly before: Draft;
};

/** What a row begins with: on paper, the day used last, the first contact on record as one who may sign. */
export function begin(line: GridLine, signedOn: string, classId: ClassId | null = null): Draft {
  return {
    name: line.name,
    classId,
    ticks: {},
    sheet: false,
    parts: [],
    giver: firstSigner(line.contacts),
    method: "paper",
    signedOn,
    sheetReference: "",
    agreementReference: "",
  };
}

/** The draft with the one who signed it, as somebody has said. */
export const signedBy = (draft: Draft, giver: Giver): Draft => ({
  ...draft,
  giver,
  giverSaid: true,
});

const hasSheet = ({ sheet, ticks }: Draft): boolean => sheet || Object.keys(ticks).length > 0;

/** Whether there is anything to save: of a saved form, whatever differs from it. */
export function isWorthSaving(draft: Draft | undefined): draft is Draft {
  if (!draft) return false;
  if (draft.corrects) return onPaper(draft) !== onPaper(draft.corrects.before);
  return hasSheet(draft) || draft.parts.length > 0;
}

/** All that a form says, whatever the order in which it was typed. */
function onPaper({ ticks, sheet, parts, giver, method, signedOn, ...more }: Draft): string {
  const sorted = Object.entries(ticks).sort(([one], [other]) => (one < other ? -1 : 1));
  const { sheetReference, agreementReference } = more;
  return JSON.stringify([
    sorted,
    sheet,
    [...parts].sort(),
    giver,
    method,
    signedOn,
    sheetReference,
    agreementReference,
  ]);
}

/**
 * The draft without the one who is only offered, where a sheet is in already: the second sheet of a pupil comes from
 * somebody else.
 */
export const offeredAnew = (draft: Draft, line: GridLine): Draft =>
  draft.giverSaid || line.sheet !== "in" || !hasSheet(draft) ? draft : { ...draft, giver: null };

/** Ticks a purpose; no answer takes the tick away again. */
export function tick(draft: Draft, purpose: PurposeId, answer: Answer | null, limits = ""): Draft {
  const others = Object.entries(draft.ticks).filter(([id]) => id !== purpose);
  const ticks = Object.fromEntries(others);
  return { ...draft, ticks: answer === null ? ticks : { ...ticks, [purpose]: { answer, limits } } };
}

/** One answer to every purpose. */
export function allAlike(
  draft: Draft,
  purposes: readonly PurposeId[],
  answer: "yes" | "no",
): Draft {
  return purposes.reduce((before, purpose) => tick(before, purpose, answer), draft);
}

/** By mouse: nothing, Yes, No, nothing. */
export function nextByMouse(answer: Answer | undefined): Answer | null {
  if (answer === undefined) return "yes";
  return answer === "no" ? null : "no";
}

const NEEDED: Record<Form, Part[]> = { a1: ["parent"], a2: ["pupil", "parent"], c1: [] };

/** The next way the agreement may have been signed: first what it lacks, then single parts, then nothing. */
export function nextParts(form: Form, lacks: readonly Part[], parts: readonly Part[]): Part[] {
  const steps: Part[][] = [];
  for (const step of [[...lacks], NEEDED[form], ["parent"], ["pupil"]] as Part[][])
    if (step.length && !steps.some((other) => same(other, step))) steps.push(step);
  if (parts.length === 0) return steps[0] ?? [];
  return steps[steps.findIndex((step) => same(step, parts)) + 1] ?? [];
}

function same(one: readonly Part[], other: readonly Part[]): boolean {
  return one.length === other.length && one.every((part) => other.includes(part));
}

/** The request that saves the draft, or the sentence that says what is still to be said. */
export function toRequest(
  draft: Draft,
  pupil: string,
  today: string,
): EnterForms | { sentence: string; advice: string } {
  const { giver, method, signedOn, parts } = draft;
  if (!hasSheet(draft) && !parts.length)
    return {
      sentence: "Nothing is left of this form.",
      advice:
        "If it never came in, press Escape and take it back with “Entered by mistake…” instead.",
    };
  if (!giver && (hasSheet(draft) || parts.includes("parent")))
    return {
      sentence: "Who signed this form?",
      advice:
        "Press 1 to 4 for one of the contacts, 0 for somebody else, or P for the pupil. Then press Enter again. If nobody signed, press Escape and send the form back: it does not count.",
    };
  if (parts.includes("parent") && giver?.kind === "pupil")
    return {
      sentence: "The parent's part of the agreement cannot be signed by the pupil.",
      advice: "Press a number to say which parent or carer signed, or G to change the parts.",
    };
  return {
    pupil,
    receivedOn: today,
    consents:
      hasSheet(draft) && giver
        ? {
            ticked: Object.entries(draft.ticks).map(([purpose, tick]) => ({ purpose, ...tick })),
            giver,
            method,
            signedOn,
            reference: draft.sheetReference,
          }
        : null,
    agreement: parts.length
      ? {
          form: draft.corrects?.agreement ?? null,
          parts: parts.map((part) => ({
            part,
            by: part === "pupil" || !giver ? { kind: "pupil" } : giver,
            method: "signed",
            signedOn,
            onBehalfReason: "",
            supportingAdult: "",
          })),
          reference: draft.agreementReference,
        }
      : null,
  };
}

/** ", 3 left blank" where a sheet has fewer ticks than questions: a blank counts as No, so whoever typed it should see it. */
export function blankWords(draft: Draft, questions: number): string {
  const ticks = Object.keys(draft.ticks).length;
  return ticks > 0 && ticks < questions ? `, ${questions - ticks} left blank` : "";
}

/** "8 answers and the agreement", "the agreement", "a form with nothing ticked". */
export function whatIsIn(draft: Draft): string {
  const ticks = Object.keys(draft.ticks).length;
  const sheet = ticks ? number(ticks, "answer") : draft.sheet ? "a form with nothing ticked" : "";
  return [sheet, draft.parts.length ? "the agreement" : ""].filter(Boolean).join(" and ");
}
