// What the invented school asks about, and the numbered forms that it can find.
import type { Api } from "../api";
import { CLASSES, PUPILS, PURPOSES } from "./forms-school";

/** The part of the office that knows questions, and forms by their references. */
export const fakePurposes: {
  [N in "purposes_list" | "purpose_wordings" | "form_find"]: (
    input: Api[N]["input"],
  ) => Api[N]["output"];
} = {
  purposes_list: () => PURPOSES,
  purpose_wordings: ({ id }) => {
    const purpose = PURPOSES.find((one) => one.id === id);
    if (!purpose) throw { code: "not_found" };
    return [
      {
        id: purpose.wording,
        version: 1,
        text: purpose.text,
        fromOn: purpose.wordingFrom,
        madeBy: "Jo Okafor",
      },
    ];
  },
  form_find: ({ text }) => {
    const pupil = PUPILS.find((p) => p.reference === text.replace(/\W/g, "").toUpperCase());
    if (!pupil) return null;
    const className = CLASSES.find(({ id }) => id === pupil.classId)?.name ?? "";
    return {
      reference: pupil.reference,
      code: "c1",
      issuedOn: "2026-09-01",
      pupil: pupil.id,
      name: pupil.name,
      class: pupil.classId,
      className,
    };
  },
};
