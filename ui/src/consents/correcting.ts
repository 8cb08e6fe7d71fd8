// A saved form laid back into its row to be put right: which form is meant, what stands on it, what is sent.
import type {
  CorrectForms,
  Decision,
  EnterForms,
  Form,
  FormIn,
  Giver,
  GridLine,
  PupilFile,
  PurposeId,
} from "../api";
import { type Draft, toRequest } from "./draft";
import type { Said } from "../lib/sentences";

/** Which of a pupil's forms is meant: the one that answers this consent, the agreement, or the sheet that came in last. */
export type Meant = { purpose: PurposeId } | "agreement" | "sheet";

/** The form that is meant; undefined while none of that kind is in. */
export function formMeant({ forms, consents }: PupilFile, meant: Meant): FormIn | undefined {
  if (meant === "agreement") return forms.find(({ code }) => code !== "c1");
  const last = forms.find(({ code }) => code === "c1");
  if (meant === "sheet") return last;
  const decides = consents.find(({ purpose }) => purpose.id === meant.purpose)?.position.decision;
  return forms.find(({ answers }) => !!decides && answers.includes(decides)) ?? last;
}

/** The draft of a saved form, with whatever was entered in the same step; or why it cannot be laid into the row. */
export function draftOf(
  file: PupilFile,
  line: GridLine,
  meant: Meant,
  classId: string | null,
  today: string,
): Draft | Said {
  const form = formMeant(file, meant);
  if (!form)
    return {
      sentence: `No ${meant === "agreement" ? "agreement" : "sheet"} of this pupil is saved yet.`,
      advice: "There is nothing to correct. Type the form that came back, then press Enter.",
    };
  const beside = file.forms.find((one) => one.id !== form.id && one.enteredAt === form.enteredAt);
  const [sheet, agreement] = form.code === "c1" ? [form, beside] : [beside, form];
  const signed = agreement ? signatures(file, agreement, line) : undefined;
  const answered = sheet ? answers(file, sheet, line) : undefined;
  // What was signed in a way for which a row has no keys is not pressed into it.
  if (agreement && !signed && form === agreement)
    return {
      sentence: "This agreement was signed in a way for which the grid has no keys.",
      advice:
        "Take it back with “Entered by mistake…”, then enter it again on the page Agreements.",
    };
  const fits =
    signed && (!answered || !answered.giver || alike(signed, answered)) ? signed : undefined;
  const both = sheet && agreement && answered && fits;
  const taken =
    form.code === "c1"
      ? [sheet, both ? agreement : undefined]
      : [both ? sheet : undefined, agreement];
  const withSheet = taken[0] ? answered : undefined;
  const withParts = taken[1] ? signed : undefined;
  const before: Draft = {
    name: line.name,
    classId,
    ticks: withSheet?.ticks ?? {},
    sheet: !!taken[0],
    parts: withParts?.parts ?? [],
    giver: withSheet?.giver ?? withParts?.giver ?? null,
    giverSaid: true,
    method: withSheet?.method ?? "paper",
    signedOn: withSheet?.signedOn ?? withParts?.signedOn ?? today,
    sheetReference: "",
    agreementReference: "",
  };
  const returns = taken.flatMap((one) => (one ? [one.id] : []));
  return {
    ...before,
    corrects: { returns, agreement: taken[1]?.code ?? null, cameIn: form.receivedOn, before },
  };
}

type Signed = { giver: Giver | null; signedOn: string };

const alike = (one: Signed, other: Signed): boolean =>
  one.signedOn === other.signedOn && (!one.giver || same(one.giver, other.giver));
const same = (one: Giver, other: Giver | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function answers({ consents }: PupilFile, form: FormIn, line: GridLine) {
  const rows = consents.flatMap(({ rows }) => rows).filter(({ id }) => form.answers.includes(id));
  const [first] = rows;
  if (!first) return undefined;
  const ticks = Object.fromEntries(
    rows.flatMap(({ purpose, answer, limits }) => (answer ? [[purpose, { answer, limits }]] : [])),
  );
  return {
    ticks,
    giver: giverOf(first, line),
    method: first.method,
    signedOn: first.signedOn ?? form.receivedOn,
  };
}

/** The parts of an agreement, where the keys of a row can say how they were signed. */
function signatures(file: PupilFile, form: FormIn, line: GridLine) {
  const theirs = file.signatures.filter(({ formReturn }) => formReturn === form.id);
  const [first] = theirs;
  const plain = theirs.every(
    ({ part, method, signedOn }) =>
      part !== "on_behalf" && method === "signed" && signedOn === first?.signedOn,
  );
  if (!first || !plain) return undefined;
  const parent = theirs.find(({ part }) => part === "parent");
  return {
    parts: theirs.map(({ part }) => part),
    giver: parent
      ? giverOf(
          { ...parent, giverKind: "contact", giver: parent.signer, giverName: parent.signerName },
          line,
        )
      : null,
    signedOn: first.signedOn,
  };
}

type Voice = Pick<Decision, "giverKind" | "giver" | "giverName" | "relationship" | "standing">;

/** Who signed, as it would be typed; null where they are no contact of the pupil any more, so that somebody says who it was. */
function giverOf(
  { giverKind, giver, giverName, relationship, standing }: Voice,
  line: GridLine,
): Giver | null {
  if (giverKind === "pupil") return { kind: "pupil" };
  if (giver)
    return line.contacts.some(({ id }) => id === giver) ? { kind: "contact", id: giver } : null;
  return {
    kind: "other",
    name: giverName,
    relationship,
    statesResponsibility: standing === "declared",
  };
}

/** What is sent to put the saved form right. */
export const toCorrection = (
  returns: readonly string[],
  { consents, agreement }: EnterForms,
): CorrectForms => ({
  corrects: [...returns],
  consents,
  agreement,
});

/** What lays the form back as it was before the correction. */
export function backAgain(
  before: Draft,
  agreement: Form | null,
  returns: readonly string[],
  pupil: string,
  today: string,
): CorrectForms {
  // A sheet with nothing ticked says nothing by anybody: who signed it was never kept.
  const said = { ...before, giver: before.giver ?? ({ kind: "pupil" } as const) };
  const request = toRequest(said, pupil, today);
  if ("sentence" in request) throw new Error("a form that was saved can be said again");
  if (request.agreement) request.agreement.form = agreement;
  return toCorrection(returns, request);
}
