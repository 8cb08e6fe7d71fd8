import { expect, test } from "vitest";

import type { Decision } from "../api";
import { fakePupilFile } from "../dev/fake-pupil-file";
import {
  byReturn,
  lookOf,
  positionInWords,
  rowBehind,
  rowInWords,
  signatureInWords,
  takenBack,
  toDos,
} from "./consents";

const file = fakePupilFile({ pupil: "pupil-1", asAt: null });
const consent = (title: string) => {
  const found = file.consents.find(({ purpose }) => purpose.title === title);
  if (!found) throw new Error(title);
  return found;
};
const first = (title: string): Decision => {
  const row = consent(title).rows[0];
  if (!row) throw new Error(title);
  return row;
};

test("a yes with limits looks different from a plain yes, and no reply has its own word", () => {
  expect(lookOf(consent("School newsletter").position)).toEqual({ state: "limited" });
  expect(lookOf(consent("Displays in school").position)).toEqual({ state: "given" });
  expect(lookOf(consent("Keeping after leaving").position).word).toBe("No reply");
});

test("below a consent stands what limits it, how long it holds, and who said so", () => {
  expect(positionInWords(consent("School newsletter"))).toBe(
    "first name only · until 31 August 2027 · Anna Nowak, mother",
  );
  expect(positionInWords(consent("School website"))).toBe(
    "Anna Nowak, mother · by letter · 7 September 2026",
  );
  expect(positionInWords(consent("Keeping after leaving"))).toBe("");
});

test("every row says what was said, by whom and how", () => {
  expect(rowInWords(first("School website"))).toBe(
    "Withdrawn: asked for the picture of the fair to be taken down",
  );
  expect(rowInWords(first("School newsletter"))).toBe("Yes, with limits: first name only");
  expect(rowBehind(first("Displays in school"))).toBe(
    "Anna Nowak, mother · on paper · dated 2 September 2026 · came in 3 September 2026 · until 31 August 2027 · form F-2026-00305",
  );
  expect(rowBehind({ ...first("Social media"), standing: "lacks" })).toContain("does not count");
  const withdrawn = { ...first("Social media"), standing: "declared" as const };
  expect(rowBehind(withdrawn)).toContain("says to have");
  expect(rowBehind({ ...withdrawn, kind: "withdrawal" })).not.toContain("says to have");
});

test("a row that was taken back is known by the row that takes it back", () => {
  const row = first("Social media");
  expect(takenBack([{ ...row, id: "e", kind: "entered_in_error", voids: row.id }, row])).toEqual(
    new Set([row.id]),
  );
});

test("a recent withdrawal and a dispute are to be done; an old withdrawal is not", () => {
  expect(toDos(file, "2026-09-08").map(({ words }) => words)).toEqual([
    "“School website” was withdrawn on 7 September 2026. Take down what was published under it.",
    "Those who may decide differ about “Press and printed material”. It counts as No until it is settled.",
  ]);
  expect(toDos(file, "2026-09-22")).toHaveLength(1);
});

test("signatures are shown form by form", () => {
  const forms = byReturn(file.signatures);
  expect(forms.map((signatures) => signatures.length)).toEqual([2, 1]);
  const [parent] = file.signatures;
  expect(parent && signatureInWords(parent)).toBe(
    "the parent or carer’s part · Anna Nowak, mother · 2 September 2026",
  );
});
