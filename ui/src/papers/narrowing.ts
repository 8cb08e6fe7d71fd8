// The list of missing forms by its one name, and what it and the forms themselves can be narrowed to.
import type { ClassId, FormChoice, MissingForms, Paper } from "../api";
import type { Option } from "../shared/Select.svelte";

/** What the list is called wherever one can ask for it; its heading and its file say the same. */
export const LIST_OF_MISSING = "List of missing forms";
export const LEAVE_OUT = "Leave out forms not printed yet";

export const WHICH_FORMS: (Option & { value: MissingForms })[] = [
  { value: "both", label: "Agreements and consent sheets" },
  { value: "consents", label: "Consent sheets only" },
  { value: "agreements", label: "Agreements only" },
];

/** The list for a class, or for the whole school. What was never printed stands on it as such, unless it is left out. */
export function missingForms(
  id: ClassId | null,
  forms: MissingForms = "both",
  onlyPrinted = false,
  asAt: string | null = null,
): Extract<Paper, { kind: "notSigned" }> {
  return { kind: "notSigned", class: id || null, forms, onlyPrinted, asAt: asAt || null };
}

const CHOICES: Record<MissingForms, FormChoice[]> = {
  both: ["agreement", "c1"],
  consents: ["c1"],
  agreements: ["agreement"],
};

/** Which forms a paper is about; none where that is not to be chosen while it is looked at. */
export function formsOf(paper: Paper): MissingForms | null {
  if (paper.kind === "notSigned") return paper.forms;
  if (paper.kind !== "classForms" && paper.kind !== "schoolForms") return null;
  const same = (forms: FormChoice[]) => forms.join() === paper.forms.join();
  return WHICH_FORMS.find(({ value }) => same(CHOICES[value]))?.value ?? null;
}

/** The same paper about other forms. */
export function withForms(paper: Paper, forms: string): Paper {
  const known = WHICH_FORMS.find(({ value }) => value === forms)?.value;
  if (!known) return paper;
  if (paper.kind === "notSigned") return { ...paper, forms: known };
  if (paper.kind === "classForms" || paper.kind === "schoolForms")
    return { ...paper, forms: CHOICES[known] };
  return paper;
}
