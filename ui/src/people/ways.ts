// The ways from a person to other pages. Only record ids stand in an address, never a name.
import type { Person } from "../api";

/** The class grid, at this pupil; pupils in no class have a grid of their own. */
export function toGrid(pupil: Person): string {
  const query = new URLSearchParams();
  query.set("class", pupil.classId ?? "none");
  query.set("pupil", pupil.id);
  return `/consents?${query}`;
}

/** The way into the class grid, with the pupil's saved form open to be corrected. */
export const toCorrect = (pupil: Person): string => `${toGrid(pupil)}&correct=yes`;
