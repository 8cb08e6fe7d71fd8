// A loss as it is typed, and what is still missing from it.
import type { Api, Breach, Care, Known, LossKind } from "../api";

export type TypedLoss = {
  kind: LossKind;
  on: string;
  place: string;
  circumstances: string;
  reportedBy: string;
  reportedOn: string;
  crimeRef: string;
  holdsData: string;
  data: string;
  encrypted: string;
  breach: TypedBreach;
};

/** The breach question as it is typed: empty while it is not answered. */
export type TypedBreach = { atRisk: string; why: string; told: string; toldOn: string };

type Needed = Record<string, [value: string, sentence: string]>;

/** Nothing answered yet. */
export const noBreach = (): TypedBreach => ({ atRisk: "", why: "", told: "", toldOn: "" });

/** A new report. What the register says of the data is put before whoever reports it; encryption is to be confirmed. */
export const freshLoss = (care: Care, today: string): TypedLoss => ({
  kind: "lost",
  on: today,
  place: "",
  circumstances: "",
  reportedBy: "",
  reportedOn: today,
  crimeRef: "",
  holdsData: care.holdsData,
  data: "",
  encrypted: "",
  breach: noBreach(),
});

/** Whether the breach question is asked: the report or the register does not say that no data was on it. */
export const asksBreach = (typed: TypedLoss, care: Care): boolean =>
  typed.holdsData !== "no" || care.holdsData !== "no";

/** What an answer to the breach question needs before it can be kept. */
export function neededOfBreach(typed: TypedBreach): Needed {
  const needed: Needed = {
    breach: [typed.atRisk, "Please answer whether personal data is likely at risk."],
  };
  if (typed.atRisk === "no")
    needed["why"] = [typed.why, "Please say why it is not, such as: the disk is encrypted."];
  if (typed.told.trim()) needed["toldOn"] = [typed.toldOn, "Please fill in when they were told."];
  if (typed.toldOn) needed["told"] = [typed.told, "Please fill in who was told."];
  return needed;
}

/** What a report needs before it can be kept. */
export function neededOfLoss(typed: TypedLoss, care: Care): Needed {
  return {
    on: [typed.on, "Please fill in the day, or the day on which it was last seen."],
    place: [typed.place, "Please fill in where."],
    circumstances: [typed.circumstances, "Please say what happened."],
    reportedBy: [typed.reportedBy, "Please fill in who reported it."],
    reportedOn: [typed.reportedOn, "Please fill in when it was reported."],
    ...(typed.holdsData === "yes"
      ? { data: [typed.data, "Please say which data was on it."] as [string, string] }
      : {}),
    encrypted: [typed.encrypted, "Please confirm whether it was encrypted."],
    ...(asksBreach(typed, care) ? neededOfBreach(typed.breach) : {}),
  };
}

/** The answer as it travels. */
export const asBreach = (typed: TypedBreach): Breach => ({
  atRisk: typed.atRisk as Known,
  why: typed.why,
  told: typed.told,
  toldOn: typed.toldOn || null,
});

/** The report as it travels. */
export const asLoss = (typed: TypedLoss, care: Care): Api["care_loss"]["input"] => ({
  ...typed,
  asset: care.asset.id,
  holdsData: typed.holdsData as Known,
  encrypted: typed.encrypted as Known,
  breach: asksBreach(typed, care) ? asBreach(typed.breach) : null,
});
