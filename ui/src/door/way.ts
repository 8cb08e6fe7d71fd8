// Which page stands at the door: decided in one place from what the core says.
import type { DoorStatus, Problem } from "../api";

export type Way =
  | { page: "welcome" }
  | { page: "sheet" }
  /** The sheet was typed back; the key holders come next. */
  | { page: "holders" }
  /** A one-time code was typed; a password has to be chosen. */
  | { page: "choose"; name: string }
  | { page: "unlock" }
  /** The device code has to be typed; `once` when the computer can keep it from then on. */
  | { page: "code"; because: "absent" | "empty" | "foreign"; once: boolean }
  | { page: "keyring-locked" }
  | { page: "trouble"; problem: Problem };

/** The way in, or the reason why there is none. */
export function wayIn(status: DoorStatus): Way {
  if (status.unconfirmedSheet) return { page: "sheet" };
  if (status.keyHoldersMissing) return { page: "holders" };
  if (status.choosing) return { page: "choose", name: status.choosing.name };
  if (status.state === "broken")
    return { page: "trouble", problem: status.problem ?? { code: "unexpected", detail: "broken" } };
  // A folder that may not be written to is told before anybody types a password or a school's name.
  if (status.problem && STOPS.has(status.problem.code))
    return { page: "trouble", problem: status.problem };
  if (status.state === "none") return { page: "welcome" };
  switch (status.keyring) {
    case "ready":
      return { page: "unlock" };
    // A password store that does not answer is as good as locked: trying again may help, and the code always does.
    case "locked":
    case "silent":
      return { page: "keyring-locked" };
    case "absent":
      return { page: "code", because: "absent", once: false };
    case "empty":
    case "foreign":
      return { page: "code", because: status.keyring, once: true };
  }
}

const STOPS = new Set<Problem["code"]>([
  "header_damaged",
  "database_damaged",
  "database_missing",
  "vault_newer",
  "vault_in_use",
  "read_only",
  "vault_exists",
  "disk_full",
]);
