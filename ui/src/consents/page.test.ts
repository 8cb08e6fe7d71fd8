import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";

import type { EnterForms, Session } from "../api";
import { fakeConsents } from "../dev/fake-consents";
import { freshSheets } from "../dev/fresh-sheets";
import { withToday } from "../dev/fake-today";
import { TODAY } from "../dev/school";
import { carryWith } from "../lib/call";
import { go } from "../lib/route.svelte";
import { here } from "../lib/session.svelte";
import Page from "./Page.svelte";
import { sitting } from "./sitting.svelte";

// The whole page is drawn: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

let sent: EnterForms[];

beforeEach(() => {
  const answers = withToday(fakeConsents(), false);
  freshSheets(answers, "c-2f");
  sent = [];
  carryWith(async (name, input) => {
    const answer = answers[name as keyof typeof answers] as ((i: unknown) => unknown) | undefined;
    if (!answer) throw { code: "unexpected", detail: name };
    if (name === "forms_enter") sent.push(input as EnterForms);
    return structuredClone(answer(input));
  });
  const person = { id: "p1", name: "Jo Okafor" };
  here.session = {
    today: TODAY,
    person,
    may: ["look", "print", "enter_forms"] as Session["may"],
  } as Session;
  sitting.clear();
});

const focused = () => document.activeElement?.id;

test("a stack of forms is entered without the mouse: the grid has the focus, the small fields give it back", async () => {
  go("/consents?class=c-2f", { replace: true });
  render(Page);
  await screen.findByRole("grid");
  await waitFor(() => expect(focused()).toBe("cell-0-2"));
  const user = userEvent.setup();

  await user.keyboard("d");
  await waitFor(() => expect(document.activeElement?.tagName).toBe("INPUT"));
  await user.keyboard("3/9/26{Enter}");
  await waitFor(() => expect(focused()).toBe("cell-0-2"));

  await user.keyboard("yn");
  expect(focused()).toBe("cell-0-4");
  await user.keyboard("l");
  await waitFor(() => expect(document.activeElement?.tagName).toBe("INPUT"));
  await user.keyboard("first name only{Enter}");
  await waitFor(() => expect(focused()).toBe("cell-0-5"));
  await user.keyboard("{Enter}");

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.consents?.signedOn).toBe("2026-09-03");
  expect(sent[0]?.consents?.ticked).toEqual([
    { purpose: "internet", answer: "yes", limits: "" },
    { purpose: "display", answer: "no", limits: "" },
    { purpose: "newsletter", answer: "limits", limits: "first name only" },
  ]);
  await waitFor(() => expect(focused()).toBe("cell-1-2"));
});

test("the grid tells its size, has one tab stop, and says what is not saved", async () => {
  go("/consents?class=c-2f", { replace: true });
  render(Page);
  const grid = await screen.findByRole("grid");
  expect(grid.getAttribute("aria-rowcount")).toBe("31");
  expect(grid.querySelectorAll("[tabindex='0']")).toHaveLength(1);
  await waitFor(() => expect(focused()).toBe("cell-0-2"));
  await userEvent.setup().keyboard("y");
  expect(document.getElementById("cell-0-2")?.textContent).toContain("not saved yet");
});

test("a past day says that it is one, and offers the way back", async () => {
  go("/consents?class=c-2f&asAt=2026-09-06", { replace: true });
  render(Page);
  expect(await screen.findByText(/As it stood on 6 September 2026/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Back to today" })).toBeTruthy();
  expect(screen.getByRole("grid").getAttribute("aria-readonly")).toBe("true");
});

test("a pupil is found in the class by the name by law, in any script, and the list says that this is why", async () => {
  go("/consents?class=c-2f", { replace: true });
  render(Page);
  await screen.findByRole("grid");
  await waitFor(() => expect(focused()).toBe("cell-0-2"));
  const user = userEvent.setup();
  await user.keyboard("/");
  await waitFor(() => expect(document.activeElement?.tagName).toBe("INPUT"));
  await user.keyboard("الفارسي");
  const list = await screen.findByRole("listbox", { hidden: true });
  const found = within(list).getAllByRole("option", { hidden: true });
  expect(found.map((option) => option.textContent)).toEqual([
    expect.stringMatching(/Jeffers, Jamal.*known as Jamal Jeffers, by law .*محمد الفارسي/),
  ]);
  await user.keyboard("{Enter}");
  const row = [...document.querySelectorAll("tbody th")].findIndex((name) =>
    name.textContent?.includes("Jeffers, Jamal"),
  );
  await waitFor(() => expect(focused()).toBe(`cell-${row}-2`));

  // Escape leaves the field again, and nothing has moved.
  await user.keyboard("/");
  await user.keyboard("zz{Escape}");
  await waitFor(() => expect(focused()).toBe(`cell-${row}-2`));
});

test("the head and the list of classes count a form at once, and again when it is taken back", async () => {
  go("/consents?class=c-2f", { replace: true });
  render(Page);
  await screen.findByRole("grid");
  await waitFor(() => expect(focused()).toBe("cell-0-2"));
  const ofClass = () => screen.getByRole("option", { name: /^2 Fir/ }).textContent ?? "";
  const sheets = () => Number(/(\d+) sheets? in/.exec(document.body.textContent ?? "")?.[1]);
  await waitFor(() => expect(ofClass()).toContain("all in"));
  const [before, listed] = [sheets(), ofClass()];
  const user = userEvent.setup();
  // To the first pupil whose sheet is still out.
  const rows = [...document.querySelectorAll("tbody td[data-column='0']")];
  const out = rows.findIndex((cell) => cell.textContent?.trim() === "out");
  for (let row = 0; row < out; row += 1) await user.keyboard("{ArrowDown}");
  await user.keyboard("ag{Enter}");
  await waitFor(() => expect(sheets()).toBe(before + 1));
  await waitFor(() => expect(ofClass()).not.toBe(listed));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(sheets()).toBe(before));
  await waitFor(() => expect(ofClass()).toBe(listed));
});

test("somebody outside the records: a mother's word is not taken for granted, and one key says Yes or No", async () => {
  go("/consents?class=c-2f", { replace: true });
  render(Page);
  await screen.findByRole("grid");
  await waitFor(() => expect(focused()).toBe("cell-0-2"));
  const user = userEvent.setup();
  await user.keyboard("a0");
  await waitFor(() => expect(document.activeElement?.tagName).toBe("INPUT"));
  await user.keyboard("Ruth Adeyemi{Enter}Mother{Enter}");
  const chosen = () => screen.getAllByRole<HTMLInputElement>("radio").filter((one) => one.checked);
  expect(chosen()).toEqual([]);
  expect((document.activeElement as HTMLInputElement).type).toBe("radio");
  // Enter alone does not get by: nobody has said it.
  await user.keyboard("{Enter}");
  expect(chosen()).toEqual([]);
  await user.keyboard("n");
  await waitFor(() => expect(focused()).toBe("cell-0-2"));
  expect(screen.getByText(/are kept and count as No/)).toBeTruthy();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.consents?.giver).toEqual({
    kind: "other",
    name: "Ruth Adeyemi",
    relationship: "Mother",
    statesResponsibility: false,
  });
});
