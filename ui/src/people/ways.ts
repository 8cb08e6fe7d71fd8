// The ways from a person to other pages. Only record ids stand in an address, never a name.
import type { Person } from "../api";

/** The class grid, at this pupil. */
export function toGrid(pupil: Person): string {
  const query = new URLSearchParams();
  if (pupil.classId) query.set("class", pupil.classId);
  query.set("pupil", pupil.id);
  return `/consents?${query}`;
}
