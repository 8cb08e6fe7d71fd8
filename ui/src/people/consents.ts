// Consents and agreements of one pupil in words.
import type {
  AgreementState,
  Answer,
  ConsentHistory,
  Decision,
  Form,
  Method,
  Part,
  Position,
  PersonPage,
  PupilFile,
  Signature,
  Signer,
  SigningMethod,
  Standing,
  State,
} from "../api";
import { addDays, showDate } from "../lib/dates";
import type { State as Look } from "../shared/status";

/** How a state looks: one entry for every state of the core. */
const LOOKS: Record<State, { state: Look; word?: string }> = {
  not_asked: { state: "waiting", word: "Not asked" },
  asked: { state: "waiting", word: "Asked" },
  no_reply: { state: "waiting", word: "No reply" },
  left_blank: { state: "waiting", word: "Left blank" },
  given: { state: "given" },
  refused: { state: "refused" },
  withdrawn: { state: "withdrawn" },
  disputed: { state: "disputed" },
  invalid: { state: "invalid" },
  pupil_to_answer: { state: "waiting", word: "Pupil to answer" },
  expired: { state: "expired" },
  suspended: { state: "suspended" },
  left: { state: "left" },
};

/** The pill of a position. */
export function lookOf({ state, limits }: Position): { state: Look; word?: string } {
  return state === "given" && limits !== "" ? { state: "limited" } : LOOKS[state];
}

const ANSWERS: Record<Answer, string> = { yes: "Yes", no: "No", limits: "Yes, with limits" };
const METHODS: Record<Method, string> = {
  paper: "on paper",
  letter: "by letter",
  email: "by e-mail",
  phone: "by telephone",
  in_person: "in person",
};
const STANDINGS: Record<Standing, string> = {
  holds: "",
  declared: "says to have parental responsibility",
  lacks: "no parental responsibility: does not count",
  limited_by_court: "limited by a court order: does not count",
  own: "the pupil’s own answer",
  named_person: "decided by the school",
};

const joined = (parts: (string | false | null | undefined)[], by = " · ") =>
  parts.filter(Boolean).join(by);

/** "Anna Nowak, mother". */
export function giverInWords(row: Pick<Decision, "giverName" | "relationship">): string {
  return joined([row.giverName, row.relationship], ", ");
}

/** What one row of a history says: "Yes, with limits: first name only". */
export function rowInWords(row: Decision): string {
  if (row.kind === "withdrawal") return joined(["Withdrawn", row.reason], ": ");
  if (row.kind === "entered_in_error") return "An entry was taken back as a mistake";
  const answer = row.answer ? ANSWERS[row.answer] : "No answer";
  const said = joined([answer, row.limits], ": ");
  return row.kind === "resolution" ? joined([`Settled: ${said}`, row.reason], " · ") : said;
}

/** By whom, how and when: "Anna Nowak, mother · by letter · dated 3 September 2026 · came in 4 September 2026". */
export function rowBehind(row: Decision): string {
  if (row.kind === "entered_in_error") return "";
  return joined([
    giverInWords(row),
    // A withdrawal counts from anybody, so by which right it came was never asked.
    row.kind === "withdrawal" && row.standing === "declared" ? "" : STANDINGS[row.standing],
    METHODS[row.method],
    row.signedOn && row.signedOn !== row.receivedOn && `dated ${showDate(row.signedOn)}`,
    `came in ${showDate(row.receivedOn)}`,
    row.until && `until ${showDate(row.until)}`,
    row.formReference && `form ${row.formReference}`,
  ]);
}

/** The rows that were taken back as mistakes. */
export const takenBack = (rows: readonly Decision[]): Set<string> =>
  new Set(rows.flatMap(({ voids }) => (voids === null ? [] : [voids])));

/** The line below a purpose: "first name only · until 31 August 2027 · Anna Nowak, mother". */
export function positionInWords({ position, rows }: ConsentHistory): string {
  const row = rows.find(({ id }) => id === position.decision);
  if (!row) return "";
  if (row.kind === "withdrawal")
    return joined([giverInWords(row), METHODS[row.method], showDate(row.receivedOn)]);
  return joined([
    position.limits,
    position.until &&
      `${position.state === "expired" ? "ended" : "until"} ${showDate(position.until)}`,
    giverInWords(row),
  ]);
}

/** For how many days a withdrawal is a task: the core's page of the day counts the same. */
const RECENT_DAYS = 14;

/** What somebody should do about a pupil's consents, in sentences. */
export function toDos(file: PupilFile, today: string): { key: string; words: string }[] {
  const since = addDays(today, -RECENT_DAYS);
  const found: { key: string; words: string }[] = [];
  for (const { purpose, position, rows } of file.consents) {
    const row = rows.find(({ id }) => id === position.decision);
    const named = `“${purpose.title}”`;
    if (position.state === "withdrawn" && row && row.receivedOn >= since)
      found.push({
        key: purpose.id,
        words: `${named} was withdrawn on ${showDate(row.receivedOn)}. Take down what was published under it.`,
      });
    if (position.state === "disputed")
      found.push({
        key: purpose.id,
        words: `Those who may decide differ about ${named}. It counts as No until it is settled.`,
      });
    if (position.state === "invalid")
      found.push({
        key: purpose.id,
        words: `${named} was answered only by somebody who may not decide. It counts as No: ask somebody with parental responsibility.`,
      });
  }
  return found;
}

export const FORMS: Record<Form, string> = {
  a1: "Pupil agreement, EYFS and Key Stage 1",
  a2: "Pupil agreement, Key Stage 2",
  c1: "Image and internet consent",
};
const PARTS: Record<Part, string> = {
  pupil: "the pupil’s part",
  parent: "the parent or carer’s part",
  on_behalf: "the part signed on the pupil’s behalf",
};
const WAYS: Record<SigningMethod, string> = {
  signed: "",
  mark: "made a mark",
  witnessed: "witnessed",
};

/** How an agreement looks: one entry for every state of the core. */
export const AGREEMENTS: Record<AgreementState, { state: Look; word: string }> = {
  not_issued: { state: "waiting", word: "Not printed yet" },
  issued: { state: "waiting", word: "Sent home" },
  overdue: { state: "expired", word: "Overdue" },
  part_signed: { state: "limited", word: "Partly signed" },
  complete: { state: "given", word: "Signed" },
  superseded: { state: "expired", word: "Sign the new version" },
  left: { state: "left", word: "Left" },
};

/** "Still to be signed: the pupil’s part and the parent or carer’s part." */
export const lacksInWords = (lacks: readonly Part[]): string =>
  lacks.length === 0
    ? ""
    : `Still to be signed: ${lacks.map((part) => PARTS[part]).join(" and ")}.`;

/** "the parent or carer’s part · Anna Nowak, mother · 2 September 2026". */
export function signatureInWords(signature: Signature): string {
  return joined([
    PARTS[signature.part],
    joined([signature.signerName, signature.relationship], ", "),
    STANDINGS[signature.standing] === STANDINGS.own ? "" : STANDINGS[signature.standing],
    WAYS[signature.method],
    signature.onBehalfReason && `because ${signature.onBehalfReason}`,
    signature.supportingAdult && `with ${signature.supportingAdult}`,
    showDate(signature.signedOn),
  ]);
}

/** The signatures of each form that came back, in the order in which they came. */
export function byReturn(signatures: readonly Signature[]): Signature[][] {
  const groups = new Map<string, Signature[]>();
  for (const signature of signatures)
    groups.set(signature.formReturn, [...(groups.get(signature.formReturn) ?? []), signature]);
  return [...groups.values()];
}

/** Whoever may have spoken for the pupil, as the dialogs of the consents want them. */
export const signersOf = ({ contacts }: PersonPage): Signer[] =>
  contacts.map(({ id, name, link: { relationship, responsibility, courtOrder } }) => ({
    id,
    name,
    relationship,
    responsibility,
    courtOrder,
  }));
