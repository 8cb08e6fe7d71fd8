/* eslint max-lines: "off" -- the whole of the invented record lies in one place, as it shares its rows. */
// The invented school's forms: three classes, answers in every state, agreements, and all that is entered while looking.
import type {
  Api,
  ClassGrid,
  Decision,
  EnterForms,
  Form,
  Position,
  Problem,
  Purpose,
  Signature,
  State,
  TakeBackForms,
} from "../api";
import { fakePurposes } from "./fake-purposes";
import { agreementOf } from "./forms-agreement";
import { standing } from "./forms-sheet";
import { CLASSES, PUPILS, PURPOSES, STATES_AT_FIRST, type InventedPupil } from "./forms-school";
import { formOf, knownAs, pupilOf } from "./forms-pupil";
import { TODAY } from "./school";

type Answers = { [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] };
type Return = { id: string; pupil: string; form: Form; on: string; gone: boolean; at?: string };

const refuse = (problem: Problem): never => {
  throw problem;
};
/** The part of the office that knows consents and agreements. */
export function fakeConsents(): Answers {
  let next = 1;
  const decisions: Decision[] = STATES_AT_FIRST.map((row) => ({ ...row, id: `d${next++}` }));
  const signatures: Signature[] = [];
  const returns: Return[] = PUPILS.filter(({ formIn }) => formIn).map((pupil) => ({
    id: `r${next++}`, pupil: pupil.id, form: "c1", on: pupil.formIn ?? "", gone: false,
  })); // prettier-ignore
  for (const pupil of PUPILS)
    if (pupil.signed) sign(pupil.id, pupil.signed, pupil.formIn ?? TODAY, `r${next++}`);

  function sign(
    pupil: string,
    parts: EnterFormsParts,
    on: string,
    formReturn: string,
    by: Partial<Decision> = {},
  ) {
    for (const part of parts)
      signatures.unshift({
        id: `s${next++}`, pupil, code: formOf(pupil), version: 1, formVersion: "v1", formReturn, reference: "",
        part, signer: by.giver ?? null, signerName: part === "pupil" ? pupilOf(pupil).name : (by.giverName ?? pupilOf(pupil).contacts[0]?.name ?? ""),
        relationship: "", standing: part === "pupil" ? "own" : "holds", method: "signed", onBehalfReason: "",
        supportingAdult: "", signedOn: on, receivedOn: on, takenBack: false, enteredBy: "Jo Okafor",
      }); // prettier-ignore
  }

  const taken = (row: Decision) => decisions.some(({ voids }) => voids === row.id);
  const rowsOf = (pupil: string, purpose: string) =>
    decisions.filter((row) => row.pupil === pupil && row.purpose === purpose).reverse();

  function position(pupil: InventedPupil, purpose: Purpose, on: string): Position {
    const of = (state: State, row?: Decision): Position => ({
      state, countsAsYes: state === "given", limits: state === "given" ? (row?.limits ?? "") : "",
      until: row?.until ?? null, decision: row?.id ?? null,
    }); // prettier-ignore
    if (pupil.never && purpose.topic === "images") return of("suspended");
    const rows = rowsOf(pupil.id, purpose.id).filter(
      (row) => row.kind !== "entered_in_error" && !taken(row) && row.receivedOn <= on,
    );
    const last = rows[0];
    if (!last)
      return of(
        !pupil.formOut || pupil.formOut > on ? "not_asked" : pupil.late ? "no_reply" : "asked",
      );
    if (last.kind === "withdrawal") return of("withdrawn", last);
    if (["lacks", "limited_by_court"].includes(last.standing)) return of("invalid", last);
    const other = rows.find(
      (row) => row.giver !== last.giver && row.kind === "answer" && row.standing !== "lacks",
    );
    if (last.kind === "answer" && other && (other.answer === "no") !== (last.answer === "no"))
      return of("disputed", last);
    if (last.answer !== "no" && last.until && last.until < on) return of("expired", last);
    if (last.answer !== "no" && pupil.old && purpose.answeredBy === "pupil_from_age")
      return of("pupil_to_answer", last);
    return of(last.answer === "no" ? "refused" : "given", last);
  }

  const agreement = (pupil: InventedPupil, on: string) =>
    agreementOf(
      pupil,
      formOf(pupil.id),
      signatures.filter((s) => s.pupil === pupil.id && !s.takenBack && s.receivedOn <= on),
    );

  function grid(classId: string | null, asAt: string | null): ClassGrid {
    const on = asAt ?? TODAY;
    const room = CLASSES.find(({ id }) => id === classId);
    if (classId && !room) refuse({ code: "not_found" });
    return {
      class: classId,
      className: room?.name ?? "",
      asAt: on,
      purposes: PURPOSES,
      lines: PUPILS.filter((pupil) => pupil.classId === classId).map((pupil) =>
        standing({
          pupil: pupil.id,
          ...knownAs(pupil),
          startsOn: null,
          leftOn: null,
          formIn:
            returns
              .filter((r) => r.pupil === pupil.id && r.form === "c1" && !r.gone && r.on <= on)
              .at(-1)?.on ?? null,
          formOut: pupil.formOut && pupil.formOut <= on ? pupil.formOut : null,
          formDue: pupil.formOut && pupil.formOut <= on ? "2026-09-15" : null,
          late: pupil.late,
          agreement: agreement(pupil, on),
          cells: PURPOSES.map((purpose) => position(pupil, purpose, on)),
          contacts: pupil.contacts,
        }),
      ),
    };
  }

  function row(pupil: string, purpose: string, changed: Partial<Decision>): Decision {
    return {
      id: `d${next++}`, pupil, purpose, wording: `w-${purpose}`, wordingVersion: 1, kind: "answer", answer: null,
      limits: "", giverKind: "contact", giver: null, giverName: "", relationship: "", standing: "holds", method: "paper",
      signedOn: null, receivedOn: TODAY, until: null, reason: "", formReference: "", voids: null,
      enteredAt: `${TODAY}T09:00:00Z`, enteredBy: "Jo Okafor", ...changed,
    }; // prettier-ignore
  }

  function speaker(
    pupil: string,
    giver: Api["consents_withdraw"]["input"]["giver"],
  ): Partial<Decision> {
    if (giver.kind === "pupil")
      return { giverKind: "pupil", giver: pupil, giverName: pupilOf(pupil).name, standing: "own" };
    if (giver.kind === "other")
      return {
        giverName: giver.name,
        relationship: giver.relationship,
        standing: giver.statesResponsibility ? "declared" : "lacks",
      };
    const contact =
      pupilOf(pupil).contacts.find(({ id }) => id === giver.id) ?? refuse({ code: "not_found" });
    const standing = contact.courtOrder
      ? "limited_by_court"
      : ({ yes: "holds", no: "lacks", unknown: "declared" } as const)[contact.responsibility];
    return {
      giver: contact.id,
      giverName: contact.name,
      relationship: contact.relationship,
      standing,
    };
  }

  function enter(input: EnterForms): Api["forms_enter"]["output"] {
    const out: Api["forms_enter"]["output"] = { returns: [], notices: [] };
    const at = `step ${next}`;
    const { pupil, consents, agreement: agreed, receivedOn } = input;
    const born = pupilOf(pupil).born;
    if (consents) {
      if (consents.signedOn < born)
        refuse({ code: "invalid", field: "signedOn", why: { why: "too_early" } });
      const id = `r${next++}`;
      const who = speaker(pupil, consents.giver);
      returns.push({ id, pupil, form: "c1", on: receivedOn, gone: false, at });
      for (const { purpose, answer, limits } of consents.ticked)
        decisions.push(row(pupil, purpose, {
          ...who, answer, limits, method: consents.method, signedOn: consents.signedOn, receivedOn,
          until: "2027-08-31", formReference: consents.reference, wording: `w-${purpose}`, id: `${id}-${purpose}`,
        })); // prettier-ignore
      out.returns.push(id);
      const name = who.giverName ?? "";
      if (who.standing === "lacks" || who.standing === "limited_by_court")
        out.notices.push({ kind: "signer_may_not_decide", name });
      if (who.standing === "declared") out.notices.push({ kind: "responsibility_declared", name });
      const titles = PURPOSES.filter(
        (purpose) => position(pupilOf(pupil), purpose, TODAY).state === "disputed",
      );
      if (titles.length)
        out.notices.push({ kind: "disputed", titles: titles.map(({ title }) => title) });
    }
    if (agreed) {
      const id = `r${next++}`;
      returns.push({ id, pupil, form: formOf(pupil), on: receivedOn, gone: false, at });
      for (const part of agreed.parts)
        sign(pupil, [part.part], part.signedOn, id, speaker(pupil, part.by));
      out.returns.push(id);
    }
    return out;
  }

  function takeBackForms({ returns: ids }: TakeBackForms): Record<string, never> {
    for (const id of ids) {
      for (const back of returns) if (back.id === id) back.gone = true;
      for (const old of decisions.filter((d) => d.id.startsWith(`${id}-`))) takeBack(old);
      for (const signature of signatures)
        if (signature.formReturn === id) signature.takenBack = true;
    }
    return {};
  }

  const takeBack = (old: Decision) =>
    decisions.push({
      ...old,
      id: `d${next++}`,
      kind: "entered_in_error",
      voids: old.id,
      receivedOn: TODAY,
    });

  return {
    classes_list: () =>
      CLASSES.map(({ id, name, year }) => ({
        id, name, year, pupils: PUPILS.filter((p) => p.classId === id).length, endedOn: null,
      })), // prettier-ignore
    class_grid: ({ class: id, asAt }) => grid(id, asAt),
    pupil_file: ({ pupil, asAt }) => ({
      asAt: asAt ?? TODAY,
      consents: PURPOSES.map((purpose) => ({
        purpose,
        position: position(pupilOf(pupil), purpose, asAt ?? TODAY),
        rows: rowsOf(pupil, purpose.id),
      })),
      agreement: agreement(pupilOf(pupil), asAt ?? TODAY),
      signatures: signatures.filter((s) => s.pupil === pupil),
      consentsIn: pupilOf(pupil).formIn,
      forms: returns.filter((back) => back.pupil === pupil && !back.gone).reverse().map(({ id, form, on, at }) => ({
        id, code: form, receivedOn: on, enteredAt: at ?? id, enteredBy: "Jo Okafor", reference: "",
        answers: decisions.filter((row) => row.id.startsWith(`${id}-`) && !taken(row)).map((row) => row.id),
      })), // prettier-ignore
    }),
    forms_enter: enter,
    forms_take_back: takeBackForms,
    forms_correct: ({ corrects, consents, agreement }) => {
      const old = returns.find(({ id }) => id === corrects[0]) ?? refuse({ code: "not_found" });
      takeBackForms({ returns: corrects });
      return enter({ pupil: old.pupil, receivedOn: old.on, consents, agreement });
    },
    consents_withdraw: ({ pupil, purposes, giver, method, receivedOn, reason }) => {
      const made = purposes.map((purpose) =>
        row(pupil, purpose, {
          ...speaker(pupil, giver),
          kind: "withdrawal",
          method,
          receivedOn,
          reason,
        }),
      );
      decisions.push(...made);
      return { decisions: made.map(({ id }) => id) };
    },
    consents_resolve: ({ pupil, purpose, answer, limits, decidedBy, reason }) => {
      const made = row(pupil, purpose, {
        kind: "resolution",
        answer,
        limits,
        giverKind: "staff",
        giverName: decidedBy,
        standing: "named_person",
        method: "in_person",
        reason,
        until: "2027-08-31",
      });
      decisions.push(made);
      return { decisions: [made.id] };
    },
    decisions_take_back: ({ decisions: ids }) => {
      for (const old of decisions.filter(({ id }) => ids.includes(id))) takeBack(old);
      return {};
    },
    ...fakePurposes,
    agreements_list: ({ class: id, asAt, onlyMissing }) => {
      const mine = PUPILS.filter((pupil) => !id || pupil.classId === id);
      const lines = mine.map((pupil) => ({
        pupil: pupil.id,
        registerName: pupil.registerName,
        className: CLASSES.find((room) => room.id === pupil.classId)?.name ?? "",
        issuedOn: pupil.formOut,
        dueOn: pupil.formOut ? "2026-09-15" : null,
        agreement: agreement(pupil, asAt ?? TODAY),
      }));
      const done = lines.filter((line) => line.agreement.state === "complete");
      return {
        asAt: asAt ?? TODAY,
        pupils: lines.length,
        complete: done.length,
        lines: onlyMissing ? lines.filter((line) => !done.includes(line)) : lines,
      };
    },
  };
}

type EnterFormsParts = readonly ("parent" | "pupil" | "on_behalf")[];
