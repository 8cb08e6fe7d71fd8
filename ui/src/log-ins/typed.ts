// A role as it is being filled in.
import type { Role, RoleFor } from "../api";

export type RoleTyped = { role: Role; fromOn: string; toOn: string; deputyFor: string };

/** The office from today on: what most people are invited for. */
export const fresh = (today: string): RoleTyped => ({
  role: "office",
  fromOn: today,
  toOn: "",
  deputyFor: "",
});

/** What the core is asked for. */
export const asRole = ({ role, fromOn, toOn, deputyFor }: RoleTyped): RoleFor => ({
  role,
  fromOn,
  toOn: toOn || null,
  deputyFor: deputyFor || null,
});

/** What has to be filled in. */
export function needed({ fromOn, toOn, deputyFor }: RoleTyped): Record<string, [string, string]> {
  return {
    fromOn: [fromOn, "Please fill in the first day."],
    ...(deputyFor
      ? { toOn: [toOn, "Please fill in the last day: a deputy is one for a time."] }
      : {}),
  };
}
