import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import DateField from "./DateField.svelte";

const base = { label: "Date on the paper", value: "", today: "2026-09-08" };

test("what is typed is understood and shown in words", async () => {
  const onchange = vi.fn();
  render(DateField, { ...base, onchange });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Date on the paper"), "3/9/26{Enter}");
  expect(onchange).toHaveBeenCalledWith("2026-09-03");
  expect(screen.getByLabelText("Date on the paper")).toHaveProperty("value", "3 September 2026");
  expect(screen.getByText("Thursday")).toBeTruthy();
});

test("a day that does not exist is said beside the field, and holds the form back", async () => {
  render(DateField, base);
  const user = userEvent.setup();
  const field = screen.getByLabelText<HTMLInputElement>("Date on the paper");
  await user.type(field, "31/2/26{Enter}");
  expect(screen.getByText(/no 31 February 2026/)).toBeTruthy();
  expect(field.checkValidity()).toBe(false);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  await user.clear(field);
  await user.tab();
  expect(field.checkValidity()).toBe(true);
});

test("a day to come is pointed out where only a past one can be right", async () => {
  render(DateField, { ...base, past: true });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Date on the paper"), "9/9/26{Enter}");
  expect(screen.getByText(/has not come yet/)).toBeTruthy();
});
