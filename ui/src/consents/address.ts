// What stands in the address of the page: class, day and pupil, so that a link leads to the same view.
import type { ClassId, PersonId } from "../api";
import { go } from "../lib/route.svelte";

export type Place = {
  /** A class's id, "none" for the pupils in no class, or empty. */
  classId: ClassId | "";
  /** A past day, or empty for today. */
  asAt: string;
  pupil: PersonId | "";
  /** Whether the saved form of that pupil is to be opened, to be corrected. */
  correct?: boolean;
};

export function placeOf(query: URLSearchParams): Place {
  const asAt = query.get("asAt") ?? "";
  return {
    classId: query.get("class") ?? "",
    asAt: /^\d{4}-\d{2}-\d{2}$/.test(asAt) ? asAt : "",
    pupil: query.get("pupil") ?? "",
    correct: query.get("correct") === "yes",
  };
}

/** The address of a view; what is empty is left out. */
export function addressOf(page: string, { classId, asAt, pupil }: Place): string {
  const query = new URLSearchParams();
  if (classId) query.set("class", classId);
  if (asAt) query.set("asAt", asAt);
  if (pupil) query.set("pupil", pupil);
  const text = query.toString();
  return text ? `${page}?${text}` : page;
}

/** Goes to another view of the same page, without a step back. */
export function show(page: string, place: Place): void {
  go(addressOf(page, place), { replace: true });
}
