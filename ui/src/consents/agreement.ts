// How an agreement is shown: its state, what it lacks, and the parts that a draft says are signed.
import type { AgreementPosition, AgreementState, Form, Part } from "../api";
import { showDate } from "../lib/dates";
import type { Shown } from "./words";

/** One entry for every state: a missing one does not compile. */
const STATES: Record<AgreementState, Shown> = {
  complete: { look: "given", word: "Signed", short: "Yes", means: "Signed by all who need to" },
  part_signed: { look: "asking", word: "In part", short: "Part", means: "Signed in part" },
  issued: { look: "waiting", word: "Out", short: "Out", means: "Printed, and not back yet" },
  overdue: { look: "late", word: "Overdue", short: "Late", means: "Was due back and has not come" },
  not_issued: { look: "waiting", word: "None", short: "None", means: "Not printed yet" },
  superseded: {
    look: "expired",
    word: "Old form",
    short: "Old",
    means: "Signed on an earlier form: the present one has to be signed anew",
  },
  left: { look: "left", word: "Left", short: "Left", means: "Has left the school" },
};

export const PARTS: Record<Part, string> = {
  pupil: "the pupil",
  parent: "the parent or carer",
  on_behalf: "an adult on behalf of the pupil",
};

const LACKS: Record<Part, string> = {
  pupil: "the pupil's signature",
  parent: "the parent's or carer's signature",
  on_behalf: "a signature on behalf of the pupil",
};

/** Which agreement a pupil signs. */
export const AGREEMENTS: Record<Form, string> = {
  a1: "Early years and Key Stage 1",
  a2: "Key Stage 2 and above",
  c1: "Consent sheet",
};

/** "the pupil's signature and the parent's or carer's signature"; empty when nothing is lacking. */
export function lacksWords({ lacks }: Pick<AgreementPosition, "lacks">): string {
  return lacks.map((part) => LACKS[part]).join(" and ");
}

const SIGNERS: Record<Part, string> = {
  pupil: "pupil",
  parent: "parent or carer",
  on_behalf: "adult on behalf of the pupil",
};

/** Who has still to sign, where room is short: "pupil, parent or carer". */
export function lacksShort({ lacks }: Pick<AgreementPosition, "lacks">): string {
  return lacks.map((part) => SIGNERS[part]).join(", ");
}

/** How the agreement is shown, with the day it was signed and what is lacking for those who ask. */
export function agreementShown(position: AgreementPosition): Shown {
  const look = STATES[position.state];
  const more = [
    position.signedOn ? ` on ${showDate(position.signedOn)}` : "",
    position.state === "part_signed" ? `. Lacks ${lacksWords(position)}` : "",
  ].join("");
  return { ...look, means: look.means + more };
}

/** What a draft says of the agreement. */
export function partsWords(parts: readonly Part[]): { word: string; short: string; means: string } {
  const means = parts.map((part) => PARTS[part]).join(" and ");
  if (parts.length > 1) return { word: "Both", short: "Both", means };
  return parts[0] === "pupil"
    ? { word: "Pupil", short: "Pupil", means }
    : { word: "Parent", short: "Par.", means };
}
