import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { enterMovesOn } from "./enter";

test("Enter goes from field to field, and sends from the last", async () => {
  document.body.innerHTML = `<form><input id="a"><button type="button">x</button><select id="b"></select><input id="c"><button>Send</button></form>`;
  const form = document.querySelector("form") as HTMLFormElement;
  const sent = vi.fn((event: Event) => event.preventDefault());
  form.addEventListener("submit", sent);
  enterMovesOn(form);
  const user = userEvent.setup();
  document.getElementById("a")?.focus();
  await user.keyboard("{Enter}");
  expect(document.activeElement?.id).toBe("b");
  await user.keyboard("{Enter}");
  expect(document.activeElement?.id).toBe("c");
  expect(sent).not.toHaveBeenCalled();
  await user.keyboard("{Enter}");
  expect(sent).toHaveBeenCalledTimes(1);
  document.getElementById("a")?.focus();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(sent).toHaveBeenCalledTimes(2);
});
