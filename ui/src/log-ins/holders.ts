// The key holders as they are typed: two at least, each a name and a place.
import type { HolderNamed } from "../api";

/** Fewest key holders. */
export const LEAST = 2;

/** So many rows that there is one for every holder, and two at least. */
export function rows(known: HolderNamed[]): HolderNamed[] {
  const kept = known.map(({ name, keptWhere }) => ({ name, keptWhere }));
  while (kept.length < LEAST) kept.push({ name: "", keptWhere: "" });
  return kept;
}

/** What is sent: rows beyond the first two that were left empty are no holders. */
export function filled(typed: HolderNamed[]): HolderNamed[] {
  return typed.filter(
    ({ name, keptWhere }, at) => at < LEAST || name.trim() !== "" || keptWhere.trim() !== "",
  );
}

/** What is missing, field by field. */
export function missing(typed: HolderNamed[]): Record<string, [string, string]> {
  const fields: Record<string, [string, string]> = {};
  filled(typed).forEach(({ name, keptWhere }, at) => {
    fields[`name${at + 1}`] = [name, "Please type who holds this sheet."];
    fields[`keptWhere${at + 1}`] = [keptWhere, "Please type where this sheet is kept."];
  });
  return fields;
}
