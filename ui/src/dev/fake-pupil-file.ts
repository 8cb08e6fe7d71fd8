// One pupil's consents and agreements in the invented school: a bit of everything, so that every state is looked at.
import type { Api, ConsentHistory, Decision, Purpose, Signature, State } from "../api";

const TITLES: [string, State][] = [
  ["Displays in school", "given"],
  ["School newsletter", "given"],
  ["School website", "withdrawn"],
  ["Social media", "refused"],
  ["Press and printed material", "disputed"],
  ["Keeping after leaving", "no_reply"],
];

function purpose(title: string, at: number): Purpose {
  return {
    id: `purpose-${at}`,
    code: `p${at}`,
    title,
    short: title,
    topic: title === "Internet at school" ? "internet" : "images",
    answeredBy: "parent",
    ownAge: 13,
    period: "year",
    basis: "consent",
    activeTo: null,
    wording: `wording-${at}`,
    version: 1,
    text: `${title}: the wording that the parent reads.`,
    wordingFrom: "2026-09-01",
  };
}

function row(pupil: string, at: number, more: Partial<Decision>): Decision {
  return {
    id: `decision-${at}`,
    pupil,
    purpose: `purpose-${at}`,
    wording: `wording-${at}`,
    wordingVersion: 1,
    kind: "answer",
    answer: "yes",
    limits: "",
    giverKind: "contact",
    giver: "contact-1",
    giverName: "Anna Nowak",
    relationship: "mother",
    standing: "holds",
    method: "paper",
    signedOn: "2026-09-02",
    receivedOn: "2026-09-03",
    until: "2027-08-31",
    reason: "",
    formReference: "F-2026-00305",
    voids: null,
    enteredAt: "2026-09-03T09:10:00Z",
    enteredBy: "Jo Okafor",
    ...more,
  };
}

/** The file of any pupil: the same for all of them, which is enough to look at. */
export function fakePupilFile({
  pupil,
  asAt,
}: Api["pupil_file"]["input"]): Api["pupil_file"]["output"] {
  // A pupil who has just been added has answered nothing yet.
  const fresh = pupil.startsWith("new");
  const consents = [...TITLES, ["Internet at school", "given"] as [string, State]].map(
    ([title, usual], at): ConsentHistory => {
      const state = fresh ? "not_asked" : usual;
      const limits = at === 1 ? "first name only" : "";
      const first = row(pupil, at, {
        limits,
        answer: limits ? "limits" : state === "refused" ? "no" : "yes",
      });
      const rows: Decision[] = state === "no_reply" || fresh ? [] : [first];
      if (state === "withdrawn")
        rows.unshift(
          row(pupil, at, {
            id: "decision-w",
            kind: "withdrawal",
            answer: null,
            method: "letter",
            receivedOn: "2026-09-07",
            until: null,
            formReference: "",
            reason: "asked for the picture of the fair to be taken down",
          }),
        );
      if (state === "disputed")
        rows.unshift(
          row(pupil, at, {
            id: "decision-d",
            answer: "no",
            giverName: "Piotr Nowak",
            relationship: "father",
            receivedOn: "2026-09-05",
          }),
        );
      return {
        purpose: purpose(title, at),
        position: {
          state,
          countsAsYes: state === "given",
          limits: state === "given" ? limits : "",
          until: state === "given" ? "2027-08-31" : null,
          decision: rows[0]?.id ?? null,
        },
        rows,
      };
    },
  );
  const signature = (
    part: "pupil" | "parent",
    formReturn: string,
    signedOn: string,
  ): Signature => ({
    id: `signature-${part}-${formReturn}`,
    pupil,
    code: "a1",
    version: formReturn === "return-1" ? 1 : 2,
    formVersion: "form-a1",
    formReturn,
    reference: formReturn === "return-1" ? "F-2023-00112" : "F-2026-00305",
    part,
    signer: null,
    signerName: part === "pupil" ? "Mia Nowak" : "Anna Nowak",
    relationship: part === "pupil" ? "" : "mother",
    standing: part === "pupil" ? "own" : "holds",
    method: "signed",
    onBehalfReason: "",
    supportingAdult: "",
    signedOn,
    receivedOn: signedOn,
    takenBack: false,
    enteredBy: "Jo Okafor",
  });
  if (fresh)
    return {
      asAt: asAt ?? "2026-09-08",
      consents,
      agreement: {
        code: "a1",
        state: "not_issued",
        version: null,
        signedOn: null,
        lacks: ["pupil", "parent"],
        formReturn: null,
      },
      signatures: [],
      consentsIn: null,
      forms: [],
    };
  return {
    asAt: asAt ?? "2026-09-08",
    consents,
    agreement: {
      code: "a1",
      state: "complete",
      version: 2,
      signedOn: "2026-09-02",
      lacks: [],
      formReturn: "return-2",
    },
    signatures: [
      signature("parent", "return-2", "2026-09-02"),
      signature("pupil", "return-2", "2026-09-02"),
      signature("parent", "return-1", "2023-09-04"),
    ],
    consentsIn: "2026-09-03",
    forms: [],
  };
}
