// For whom the recovery key opens the records.

/** Stands in the list of people for somebody who is not on it. */
export const NEW_ADMINISTRATOR = "new";

/** What the core is told: a person of the list, or the name of somebody new. */
export function whose(
  chosen: string,
  newName: string,
): { person: string | null; newAdministrator: string | null } {
  return chosen === NEW_ADMINISTRATOR
    ? { person: null, newAdministrator: newName }
    : { person: chosen, newAdministrator: null };
}
