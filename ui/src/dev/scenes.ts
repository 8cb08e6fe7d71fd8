// What can stand at the door: one scene for every page there.
import type { DoorStatus } from "../api";

const closed: DoorStatus = {
  state: "closed",
  school: "Marlbridge Primary School",
  people: [{ id: "p1", name: "Jo Okafor", invited: false }],
  keyring: "ready",
  headerFromSpare: false,
  waitSeconds: 0,
  problem: null,
  demoPassword: null,
  unconfirmedSheet: false,
  finishing: false,
  keyHoldersMissing: false,
  choosing: null,
  folder: "C:\\ProgramData\\Signet\\vault",
  demo: false,
  version: "0.1.0",
  lockedItself: false,
  lastPerson: null,
  renews: false,
};
const broken: DoorStatus = { ...closed, state: "broken", people: [] };

export const SCENES: Record<string, DoorStatus> = {
  none: { ...closed, state: "none", school: null, people: [] },
  closed,
  several: {
    ...closed,
    people: [
      ...closed.people,
      { id: "p2", name: "Siân Muir", invited: false },
      { id: "p3", name: "Łucja Żak", invited: true },
    ],
  },
  open: { ...closed, state: "open" },
  governor: { ...closed, state: "open" },
  logonly: { ...closed, state: "open" },
  network: { ...closed, state: "open" },
  demo: { ...closed, state: "open", demo: true },
  holders: { ...closed, keyHoldersMissing: true },
  choosing: { ...closed, choosing: { id: "p4", name: "Priya Nair", invited: true } },
  unconfirmed: { ...closed, unconfirmedSheet: true },
  waiting: { ...closed, waitSeconds: 90 },
  spare: { ...closed, headerFromSpare: true },
  absent: { ...closed, keyring: "absent" },
  locked: { ...closed, keyring: "locked" },
  empty: { ...closed, keyring: "empty" },
  foreign: { ...closed, keyring: "foreign" },
  older: closed,
  tampered: closed,
  header: { ...broken, school: null, problem: { code: "header_damaged" } },
  database: { ...broken, problem: { code: "database_damaged" } },
  missing: { ...broken, problem: { code: "database_missing" } },
  newer: { ...broken, problem: { code: "vault_newer", found: 4, known: 3 } },
  inuse: { ...broken, problem: { code: "vault_in_use" } },
  readonly: { ...broken, problem: { code: "read_only" } },
};
