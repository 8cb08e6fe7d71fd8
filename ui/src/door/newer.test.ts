import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import type { DoorStatus, Problem } from "../api";
import { closedDoor } from "../dev/doors";
import { carryWith } from "../lib/call";
import Door from "./Door.svelte";

const newer: Problem = { code: "vault_newer", found: 18, known: 17 };
const ruth = { id: "p1", name: "Ruth Ashdown", invited: false };

function stands(status: Partial<DoorStatus>) {
  const props = {
    status: { ...closedDoor, school: "Marlbridge Primary School", people: [ruth], ...status },
    lockedItself: false,
    lastPerson: "",
    onlook: () => Promise.resolve(),
    onopen: () => Promise.resolve(),
  };
  render(Door, { props });
}

/** Its own title, what happened and the way forward; and no way to a new vault or to an older backup in its place. */
async function tells() {
  await screen.findByRole("heading", { name: "A newer Signet wrote these records" });
  const text = document.body.textContent ?? "";
  expect(text).toContain("These records were written by a newer Signet.");
  expect(text).toContain("Nothing has been changed.");
  expect(text).toContain("install the newest Signet here");
  expect(text).toContain("Until then, use the computer where Signet was brought up to date.");
  const buttons = screen.getAllByRole("button").map((button) => button.textContent?.trim());
  expect(buttons).toContain("Try again");
  expect(buttons.join()).not.toMatch(/restore|afresh|new recovery/i);
}

beforeEach(() => carryWith(() => Promise.reject(newer)));

test("the records of a newer Signet are told before anybody types a password", async () => {
  stands({ state: "broken", problem: newer });
  await tells();
});

test("they are told once the password was right, where only the database is newer", async () => {
  stands({});
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/^Password/), "copper lantern meadow thirty");
  await user.click(screen.getByRole("button", { name: "Unlock" }));
  await tells();
});
