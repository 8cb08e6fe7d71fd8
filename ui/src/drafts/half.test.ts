// A form over a page, closed by a lock, on purpose, or because it was saved.
import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import type { Care, LogOverview } from "../api";
import RepairAct from "../care/RepairAct.svelte";
import { carryWith } from "../lib/call";
import { here } from "../lib/session.svelte";
import EntryDialog from "../logs/EntryDialog.svelte";
import { keepDrafts } from "./drafts.svelte";

const care = {
  asset: { id: "0198", tag: "LT-1", what: "Laptop", serial: "", standing: "in_stock", room: "" },
} as Care;
let vault: Map<string, { body: string; at: string }>;

beforeEach(() => {
  vault = new Map();
  here.session = { person: { id: "jo", name: "Jo" }, today: "2026-09-08" } as typeof here.session;
  carryWith(async (name, input) => {
    const { page, body } = input as { page: string; body: string };
    if (name === "draft_keep") vault.set(page, { body, at: "2026-09-08T10:00:00Z" });
    if (name === "draft_drop") vault.delete(page);
    return name === "draft_open" ? (vault.get(page) ?? null) : {};
  });
});

/** Closed on purpose, the page takes the form away at once. */
function opened() {
  const form = render(RepairAct, {
    props: { care, onchange: () => Promise.resolve(), onclose: () => form.unmount() },
  });
  return form;
}
const fault = () => screen.findByLabelText(/^What is wrong/);
const settled = () => new Promise((go) => setTimeout(go, 20));

async function begun(words: string) {
  const user = userEvent.setup();
  const form = opened();
  await user.type(await fault(), words);
  return { user, form };
}

test("what was typed when the page went is offered when the form is opened again, and put back", async () => {
  const { form } = await begun("The hinge is broken");
  form.unmount();
  await settled();
  expect([...vault.keys()]).toEqual(["care/repair/0198"]);

  opened();
  await screen.findByText(/You had begun this repair/);
  expect(await fault()).toHaveProperty("value", "");
  await userEvent.setup().click(screen.getByRole("button", { name: "Go on" }));
  expect(await fault()).toHaveProperty("value", "The hinge is broken");
});

test("what is cancelled or saved is not offered again", async () => {
  for (const button of ["Cancel", "Send it"]) {
    const { user } = await begun("The hinge is broken");
    await keepDrafts();
    expect(vault.size, button).toBe(1);
    await user.click(screen.getByRole("button", { name: button }));
    await settled();
    expect(vault.size, button).toBe(0);
  }
});

test("the line after one that was entered is kept as well", async () => {
  const field = { field: "site", of: "line", required: true, choices: [], listed: true };
  const log = { log: "filter_change", fields: [field] } as unknown as LogOverview;
  const props = { log, lines: [], onchanged: () => Promise.resolve(), onclose: () => undefined };
  const user = userEvent.setup();
  const form = render(EntryDialog, { props });
  const site = () => screen.findByLabelText(/^Site/);
  await user.type(await site(), "first.example");
  await user.click(screen.getByRole("button", { name: "Enter, and another" }));
  await settled();
  expect(vault.size).toBe(0);

  await user.type(await site(), "second.example");
  form.unmount();
  await settled();
  expect([...vault.values()].map(({ body }) => body).join()).toContain("second.example");
});

test("a form in which nothing was typed keeps nothing", async () => {
  const form = opened();
  await fault();
  form.unmount();
  await settled();
  expect(vault.size).toBe(0);
});

test("a draft of before a field was asked leaves that field as it is", async () => {
  const at = "2026-09-08T10:00:00Z";
  vault.set("care/repair/0198", { body: JSON.stringify({ fault: "Cracked" }), at });
  opened();
  await userEvent.setup().click(await screen.findByRole("button", { name: "Go on" }));
  expect(await fault()).toHaveProperty("value", "Cracked");
  expect(screen.getByLabelText(/^Who mends it/)).toHaveProperty("value", "");
});
