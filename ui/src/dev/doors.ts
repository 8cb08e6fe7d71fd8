// The door as the core tells of it, for tests: a vault that is closed and well.
import type { DoorStatus } from "../api";

export const closedDoor: DoorStatus = {
  state: "closed",
  school: null,
  problem: null,
  demoPassword: null,
  people: [],
  keyring: "ready",
  headerFromSpare: false,
  waitSeconds: 0,
  unconfirmedSheet: false,
  finishing: false,
  keyHoldersMissing: false,
  choosing: null,
  lockedItself: false,
  lastPerson: null,
  renews: false,
  folder: "/x",
  backups: null,
  demo: false,
  version: "0.1.0",
};
