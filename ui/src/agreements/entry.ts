// A returned agreement as it is typed in the dialog: which parts are signed, by whom, how, on which day.
import type { EnterForms, Form, Part, SignedPart, SigningMethod } from "../api";
import { giverOf, nobody, type Speaking } from "../consents/speaking";

export type PupilPart = "signed" | "mark" | "witnessed" | "on_behalf" | "none";

export type Entry = {
  pupilPart: PupilPart;
  parentPart: "signed" | "none";
  parent: Speaking;
  /** Who signed on behalf of the pupil. */
  behalf: Speaking;
  reason: string;
  adult: string;
  signedOn: string;
  reference: string;
};

/** What the dialog begins with: the parts that are still lacking. */
export function beginEntry(form: Form, lacks: readonly Part[], signedOn: string): Entry {
  const wanted: readonly Part[] = lacks.length
    ? lacks
    : form === "a1"
      ? ["parent"]
      : ["pupil", "parent"];
  return {
    pupilPart: wanted.includes("pupil") ? "signed" : "none",
    parentPart: wanted.includes("parent") ? "signed" : "none",
    parent: nobody(),
    behalf: nobody(),
    reason: "",
    adult: "",
    signedOn,
    reference: "",
  };
}

/** The request, or what is missing beside each field. */
export function toAgreement(
  entry: Entry,
  pupil: string,
  today: string,
): { request: EnterForms } | { missing: Record<string, string> } {
  const missing: Record<string, string> = {};
  const parts: SignedPart[] = [];
  const part = (part: Part, by: SignedPart["by"], method: SigningMethod): SignedPart => ({
    part,
    by,
    method,
    signedOn: entry.signedOn,
    onBehalfReason: part === "on_behalf" ? entry.reason.trim() : "",
    supportingAdult: part === "on_behalf" ? entry.adult.trim() : "",
  });
  if (entry.parentPart === "signed") {
    const giver = giverOf(entry.parent);
    if ("field" in giver) missing[`parent.${giver.field}`] = giver.sentence;
    else parts.push(part("parent", giver, "signed"));
  }
  if (entry.pupilPart === "on_behalf") {
    const giver = giverOf(entry.behalf);
    if ("field" in giver) missing[`behalf.${giver.field}`] = giver.sentence;
    else parts.push(part("on_behalf", giver, "signed"));
    if (!entry.reason.trim()) missing["onBehalfReason"] = "Type why the pupil did not sign.";
    if (!entry.adult.trim())
      missing["supportingAdult"] = "Type the name of the adult who supported the pupil.";
  } else if (entry.pupilPart !== "none")
    parts.push(part("pupil", { kind: "pupil" }, entry.pupilPart));
  if (entry.pupilPart === "none" && entry.parentPart === "none")
    missing["parts"] = "Choose at least one part that is signed.";
  if (!entry.signedOn) missing["signedOn"] = "Type the date on the paper, such as 3/9/26.";
  if (Object.keys(missing).length) return { missing };
  return {
    request: {
      pupil,
      receivedOn: today,
      consents: null,
      agreement: { form: null, parts, reference: entry.reference.trim() },
    },
  };
}
