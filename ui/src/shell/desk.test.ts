import { beforeEach, expect, test, vi } from "vitest";

import type { DoorStatus, Session } from "../api";
import { closedDoor as closed } from "../dev/doors";
import { carryWith } from "../lib/call";
import { here } from "../lib/session.svelte";
import { toasts } from "../shared/toasts.svelte";
import { desk } from "./desk.svelte";

let session: Session = {
  person: { id: "jo", name: "Jo Okafor", invited: false },
  roles: ["administrator"],
  may: ["logged_in", "look"],
  school: "Marlbridge Primary School",
  today: "2026-09-08",
  demo: false,
  lockAfterMinutes: 5,
  words: [],
};
let status: DoorStatus;
let asked: string[];

beforeEach(() => {
  status = { ...closed, state: "open" };
  asked = [];
  carryWith(async (name) => {
    asked.push(name);
    if (name === "lock") status = { ...closed, lastPerson: "jo" };
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

test("a window that is about to be made anew shows nothing of the records, and waits", async () => {
  vi.useFakeTimers();
  status = { ...closed, state: "open", renews: true };
  await desk.look();
  void desk.lock();
  await vi.advanceTimersByTimeAsync(1);
  expect([desk.view, here.session]).toEqual(["changing", null]);
  expect(asked.filter((name) => name === "door_status")).toHaveLength(1);
  // Nobody has made it anew: it goes on as it is.
  await vi.advanceTimersByTimeAsync(10_000);
  expect(desk.view).toBe("door");
  vi.useRealTimers();
});

test("what the door wanted said is said once somebody is in", async () => {
  session = { ...session, words: ["2 wrong passwords since you were last here."] };
  await desk.look();
  expect(toasts.now?.words).toContain("2 wrong passwords");
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
