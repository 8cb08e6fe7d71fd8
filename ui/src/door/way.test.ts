import { expect, test } from "vitest";

import type { DoorStatus } from "../api";
import { closedDoor } from "../dev/doors";
import { wayIn } from "./way";

const status = (changed: Partial<DoorStatus>): DoorStatus => ({ ...closedDoor, ...changed });

test("each state of the vault and the keyring has its page", () => {
  expect(wayIn(status({ state: "none" })).page).toBe("welcome");
  expect(wayIn(status({})).page).toBe("unlock");
  expect(wayIn(status({ unconfirmedSheet: true })).page).toBe("sheet");
  expect(wayIn(status({ keyHoldersMissing: true })).page).toBe("holders");
  const priya = { id: "p4", name: "Priya Nair", invited: true };
  expect(wayIn(status({ choosing: priya }))).toEqual({ page: "choose", name: "Priya Nair" });
  expect(wayIn(status({ keyring: "locked" })).page).toBe("keyring-locked");
  expect(wayIn(status({ keyring: "silent" })).page).toBe("keyring-locked");
  expect(wayIn(status({ keyring: "absent" }))).toMatchObject({ page: "code", once: false });
  expect(wayIn(status({ keyring: "empty" }))).toMatchObject({ page: "code", once: true });
  expect(wayIn(status({ keyring: "foreign" }))).toMatchObject({ page: "code", once: true });
});

test("a broken vault never leads to the first run", () => {
  for (const code of ["header_damaged", "database_missing", "folder_gone"] as const)
    expect(wayIn(status({ state: "broken", problem: { code } }))).toEqual({
      page: "trouble",
      problem: { code },
    });
  expect(wayIn(status({ state: "broken" })).page).toBe("trouble");
});

test("a folder that may not be written to is told before the first run begins", () => {
  expect(wayIn(status({ state: "none", problem: { code: "read_only" } })).page).toBe("trouble");
});
