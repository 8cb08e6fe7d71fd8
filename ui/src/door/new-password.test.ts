import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import PasswordField from "../shared/PasswordField.svelte";

test("Tab passes the eye over, and Alt S shows what is typed", async () => {
  render(PasswordField, { label: "Password", value: "" });
  render(PasswordField, { label: "Type it again", value: "" });
  const [first, again] = ["Password", "Type it again"].map((label) =>
    screen.getByLabelText<HTMLInputElement>(label),
  );
  const user = userEvent.setup();
  first?.focus();
  await user.keyboard("copper lantern");
  await user.tab();
  expect(document.activeElement).toBe(again);
  await user.keyboard("copper lantern");
  expect([first?.type, again?.type, again?.value]).toEqual([
    "password",
    "password",
    "copper lantern",
  ]);
  await user.keyboard("{Alt>}s{/Alt}");
  expect([first?.type, again?.type]).toEqual(["password", "text"]);
  expect(screen.getByRole("button", { name: "Hide: Type it again" })).toBeTruthy();
});
