// What was tried at the door, without the password, which is never kept.
import type { Problem } from "../api";

export type OlderCopy = Extract<Problem, { code: "older_copy" }>;

export type Tried = { person: string | null; deviceCode: string | null; remember: boolean };

/** What is found out only when somebody unlocks, and has a page of its own with what to do. */
export const BEHIND: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  "database_damaged",
  "database_missing",
  "header_damaged",
  "record_broken",
  "vault_in_use",
  "vault_newer",
  "read_only",
  "disk_full",
]);
