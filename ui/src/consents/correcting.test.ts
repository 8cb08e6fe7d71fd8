import { beforeEach, expect, test } from "vitest";

import type { CorrectForms, Session } from "../api";
import { fakeConsents } from "../dev/fake-consents";
import { freshSheets } from "../dev/fresh-sheets";
import { TODAY } from "../dev/school";
import { carryWith } from "../lib/call";
import { here } from "../lib/session.svelte";
import { toasts } from "../shared/toasts.svelte";
import { correct } from "./correct";
import { AGREEMENT, ClassDesk, FIRST_PURPOSE } from "./desk.svelte";
import { commandOf } from "./keys";
import { run } from "./run";
import { Sitting } from "./sitting.svelte";

let desk: ClassDesk;
let corrections: CorrectForms[];

beforeEach(async () => {
  const may = ["look", "print", "enter_forms"] as Session["may"];
  here.session = { today: TODAY, person: { id: "p1", name: "Jo Okafor" }, may } as Session;
  const answers = fakeConsents();
  freshSheets(answers, "c-2f");
  corrections = [];
  carryWith(async (name, input) => {
    if (name === "forms_correct") corrections.push(input as CorrectForms);
    return structuredClone(
      (answers[name as keyof typeof answers] as (i: unknown) => unknown)(input),
    );
  });
  desk = new ClassDesk(new Sitting());
  await desk.open("c-2f", null);
});

const press = (...keys: string[]) => {
  for (const key of keys) {
    const command = commandOf(new KeyboardEvent("keydown", { key }));
    if (command) run(command, desk, { wording: () => undefined, find: () => undefined });
  }
};
/** The first row's form and agreement are saved, all Yes, signed by the first contact on 4 September. */
async function aSavedForm() {
  desk.date("2026-09-04");
  press("1", "a", "g", "Enter");
  await desk.settled();
  desk.go(0, FIRST_PURPOSE);
}
const states = () => desk.lines[0]?.cells.map(({ state }) => state);

test("C lays the saved form back into its row, with what was entered in the same step", async () => {
  await aSavedForm();
  await correct(desk);
  const { draft } = desk;
  expect(draft?.signedOn).toBe("2026-09-04");
  expect(draft?.giver).toEqual({ kind: "contact", id: desk.lines[0]?.contacts[0]?.id });
  expect(Object.values(draft?.ticks ?? {}).map(({ answer }) => answer)).toEqual(
    desk.purposes.map(() => "yes"),
  );
  expect(draft?.parts.length).toBeGreaterThan(0);
  expect(draft?.corrects?.returns).toHaveLength(2);
});

test("a saved form that is opened and not changed is not saved anew", async () => {
  await aSavedForm();
  await correct(desk);
  press("Enter");
  await desk.settled();
  expect(corrections).toEqual([]);
  expect(toasts.now?.words).toContain("Nothing was changed");
  expect(desk.sitting.drafts.size).toBe(0);
});

test("a wrong day is put right in three keys, is not carried to the next form, and undo lays it back", async () => {
  await aSavedForm();
  await correct(desk);
  desk.date("2026-09-02");
  press("Enter");
  await desk.settled();
  expect(corrections).toHaveLength(1);
  expect(corrections[0]?.consents?.signedOn).toBe("2026-09-02");
  expect(corrections[0]?.agreement?.parts[0]?.signedOn).toBe("2026-09-02");
  expect(toasts.now?.words).toContain("the form is corrected");
  expect(desk.sitting.signedOn).toBe("2026-09-04");
  await desk.undo();
  expect(corrections[1]?.consents?.signedOn).toBe("2026-09-04");
  expect(corrections[1]?.corrects).not.toEqual(corrections[0]?.corrects);
});

test("a tick that never stood on the paper is taken off it", async () => {
  await aSavedForm();
  await correct(desk);
  press("Delete", "Enter");
  await desk.settled();
  expect(corrections[0]?.consents?.ticked).toHaveLength(desk.purposes.length - 1);
  expect(states()?.[0]).not.toBe("given");
  expect(states()?.[1]).toBe("given");
});

test("where no form is in, C says so and opens nothing", async () => {
  const row = desk.lines.findIndex(({ formIn, agreement }) => !formIn && !agreement.formReturn);
  desk.go(row, AGREEMENT);
  await correct(desk);
  expect(desk.draft).toBeUndefined();
  expect(desk.sitting.troubles.get(desk.line?.pupil ?? "")?.sentence).toContain("is saved yet");
});

test("C never lays a saved form over one that is half typed", async () => {
  await aSavedForm();
  press("n");
  await correct(desk);
  expect(desk.draft?.corrects).toBeUndefined();
});

test("the second sheet of a pupil puts nobody in: the first has answered already", async () => {
  await aSavedForm();
  press("a");
  expect(desk.draft?.giver).toBeNull();
  press("2");
  expect(desk.draft?.giver).toEqual({ kind: "contact", id: desk.lines[0]?.contacts[1]?.id });
});
