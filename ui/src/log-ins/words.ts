// Roles, and how somebody comes in, in the office's words.
import type { LogIn, Role, RoleHeld, WayIn } from "../api";
import { showDate } from "../lib/dates";
import type { State } from "../shared/status";

/** One entry for every role: a missing one does not compile. */
export const ROLES: Record<Role, { name: string; may: string }> = {
  administrator: {
    name: "Administrator",
    may: "Everything the office does, and looks after log-ins, settings, backups and keys.",
  },
  office: {
    name: "Office",
    may: "Keeps people, classes and equipment, lends, enters forms, imports and prints.",
  },
  head: {
    name: "Head teacher",
    may: "Sees people, consents and equipment, authorises disposals, enters forms, prints, reads the record of changes.",
  },
  dsl: {
    name: "Safeguarding lead",
    may: "Sees people and consents, prints, and sets “never photograph”.",
  },
  deputy_dsl: {
    name: "Deputy safeguarding lead",
    may: "The same as the safeguarding lead.",
  },
  online_safety_lead: {
    name: "Online-safety lead",
    may: "Sees people and consents, enters forms, prints, words what families are asked, and keeps the technical logs.",
  },
  network_manager: {
    name: "Network manager",
    may: "Keeps the equipment and the technical logs, lends, and looks after backups. Of people sees who may borrow, and no child’s record.",
  },
  governor: { name: "Governor", may: "Sees figures without names, and nothing else." },
  log_only: {
    name: "Report only",
    may: "Reads nothing. For staff who will only report incidents, once Signet has that part.",
  },
};

export const ROLE_OPTIONS = (Object.keys(ROLES) as Role[]).map((value) => ({
  value,
  label: ROLES[value].name,
}));

/** From when to when, and for whom: "from 14 September 2026 to 18 September 2026, for Jo Okafor". */
export function days({ fromOn, toOn, endedOn, deputyFor }: RoleHeld): string {
  const end = endedOn
    ? ` to ${showDate(endedOn)}, taken away`
    : toOn
      ? ` to ${showDate(toOn)}`
      : "";
  return `from ${showDate(fromOn)}${end}${deputyFor ? `, for ${deputyFor}` : ""}`;
}

/** How a role stands on the day of the list. */
export const STANDING: Record<RoleHeld["standing"], { state: State; word: string }> = {
  held: { state: "given", word: "Holds it" },
  to_come: { state: "waiting", word: "Later" },
  past: { state: "left", word: "Past" },
};

type Come = { state: State; word: string; more: string };

/** A moment as the day it falls on. */
const dayOf = (moment: string) => showDate(moment.slice(0, 10));

const WAYS: { [K in WayIn["kind"]]: (way: Extract<WayIn, { kind: K }>, one: LogIn) => Come } = {
  password: (_way, { cameInAt }) => ({
    state: "given",
    word: "Has a password",
    more: cameInAt ? `last came in on ${dayOf(cameInAt)}` : "has not come in yet",
  }),
  code: ({ until }) => ({
    state: "waiting",
    word: "Invited",
    more: `the one-time code is good until ${dayOf(until)}`,
  }),
  code_expired: ({ until }) => ({
    state: "expired",
    word: "Code expired",
    more: `the one-time code was good until ${dayOf(until)}: make a new one`,
  }),
  none: () => ({
    state: "invalid",
    word: "No way in",
    more: "no one-time code was handed over: make a new one",
  }),
  ended: (_way, { endedOn, cameInAt }) => ({
    state: "left",
    word: "Ended",
    more: [endedOn && `on ${showDate(endedOn)}`, cameInAt && `last came in on ${dayOf(cameInAt)}`]
      .filter(Boolean)
      .join(", "),
  }),
};

/** How somebody comes in. */
export function comesIn(one: LogIn): Come {
  const words = WAYS[one.way.kind] as (way: WayIn, one: LogIn) => Come;
  return words(one.way, one);
}
