import { expect, test } from "vitest";

import type { LogIn, RoleHeld } from "../api";
import { comesIn, days } from "./words";

const held: RoleHeld = {
  id: "h1",
  role: "office",
  fromOn: "2026-09-14",
  toOn: null,
  deputyFor: null,
  endedOn: null,
  standing: "held",
};
const priya: LogIn = {
  id: "p4",
  name: "Priya Nair",
  me: false,
  madeOn: "2026-09-08",
  cameInAt: null,
  endedOn: null,
  way: { kind: "password" },
  roles: [held],
};

test("a role says from when to when, and for whom", () => {
  expect(days(held)).toBe("from 14 September 2026");
  expect(days({ ...held, toOn: "2026-09-18", deputyFor: "Jo Okafor" })).toBe(
    "from 14 September 2026 to 18 September 2026, for Jo Okafor",
  );
  expect(days({ ...held, endedOn: "2026-09-16", toOn: "2026-09-18" })).toContain("taken away");
});

test("the list says how somebody comes in, and what to do where nobody can", () => {
  expect(comesIn(priya).more).toBe("has not come in yet");
  expect(comesIn({ ...priya, cameInAt: "2026-09-09T07:30:00Z" }).more).toContain("9 September");
  const until = "2026-09-15T12:00:00Z";
  expect(comesIn({ ...priya, way: { kind: "code", until } }).more).toContain("15 September");
  for (const way of [{ kind: "code_expired", until } as const, { kind: "none" } as const])
    expect(comesIn({ ...priya, way }).more).toContain("make a new one");
});
