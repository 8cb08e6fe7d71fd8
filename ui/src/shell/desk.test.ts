import { beforeEach, expect, test } from "vitest";

import type { DoorStatus, Session } from "../api";
import { carryWith } from "../lib/call";
import { here } from "../lib/session.svelte";
import { desk } from "./desk.svelte";

const closed: DoorStatus = {
  state: "closed",
  school: null,
  problem: null,
  demoPassword: null,
  people: [],
  keyring: "ready",
  headerFromSpare: false,
  waitSeconds: 0,
  unconfirmedSheet: false,
  keyHoldersMissing: false,
  choosing: null,
  folder: "/x",
  demo: false,
  version: "0.1.0",
};
const session: Session = {
  person: { id: "jo", name: "Jo Okafor", invited: false },
  roles: ["administrator"],
  may: ["logged_in", "look"],
  school: "Marlbridge Primary School",
  today: "2026-09-08",
  demo: false,
  lockAfterMinutes: 5,
};
let status: DoorStatus;
let asked: string[];

beforeEach(() => {
  status = { ...closed, state: "open" };
  asked = [];
  carryWith(async (name) => {
    asked.push(name);
    if (name === "lock") status = closed;
    return name === "door_status" ? status : name === "session" ? session : {};
  });
});

test("an open door leads in, and locking empties the desk", async () => {
  await desk.look();
  expect([desk.view, here.today]).toEqual(["open", "2026-09-08"]);
  await desk.lock();
  expect([desk.view, here.session, desk.lastPerson]).toEqual(["door", null, "jo"]);
  expect(asked).toContain("lock");
});

test("nobody gets in before the sheet is typed back", async () => {
  status = { ...closed, state: "open", unconfirmedSheet: true };
  await desk.look();
  expect(desk.view).toBe("door");
});

test("the window shows the door even if the core does not answer", async () => {
  await desk.look();
  carryWith(async () => {
    throw { code: "unexpected", detail: "gone" };
  });
  await desk.lock();
  expect(here.session).toBeNull();
  expect(desk.view).toBe("stuck");
});
