import { beforeEach, describe, expect, test } from "vitest";

import type { EnterForms, Problem, Session } from "../api";
import { fakeConsents } from "../dev/fake-consents";
import { freshSheets } from "../dev/fresh-sheets";
import { TODAY } from "../dev/school";
import { carryWith } from "../lib/call";
import { here } from "../lib/session.svelte";
import { toasts } from "../shared/toasts.svelte";
import { ClassDesk, FIRST_PURPOSE } from "./desk.svelte";
import { commandOf } from "./keys";
import { takeReference } from "./reference";
import { run } from "./run";
import { Sitting } from "./sitting.svelte";

let desk: ClassDesk;
let sent: { name: string; input: unknown }[];
let refuse: Problem | null;

beforeEach(async () => {
  const person = { id: "p1", name: "Jo Okafor" };
  here.session = {
    today: TODAY,
    person,
    may: ["look", "print", "enter_forms"] as Session["may"],
  } as Session;
  const answers = fakeConsents();
  freshSheets(answers, "c-2f");
  sent = [];
  refuse = null;
  carryWith(async (name, input) => {
    if (refuse && name === "forms_enter") throw refuse;
    if (name !== "class_grid") sent.push({ name, input });
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
const saved = async () => {
  await desk.settled();
  return sent.filter(({ name }) => name === "forms_enter").map(({ input }) => input as EnterForms);
};

describe("entering a form by keyboard", () => {
  test("a date alone is not taken for a form, and that is said", async () => {
    const first = desk.lines[0];
    desk.date("2026-09-04");
    press("Enter");
    expect(await saved()).toEqual([]);
    expect(toasts.now?.words).toContain(`Nothing was saved for ${first?.name ?? ""}`);
    expect(toasts.now?.words).toContain("press C in its row");
  });

  test("whoever is found is typed from the first question, wherever the one before was left", () => {
    press("y", "y", "y");
    const other = desk.lines[3];
    if (other) desk.goTo(other.pupil, FIRST_PURPOSE);
    expect([desk.row, desk.column]).toEqual([3, FIRST_PURPOSE]);
  });

  test("ticks move on, Enter saves one form and goes to the first purpose of the next pupil", async () => {
    const first = desk.lines[0];
    press("y", "n", "y", "Enter");
    expect([desk.row, desk.column]).toEqual([1, FIRST_PURPOSE]);
    const [form] = await saved();
    expect(form?.pupil).toBe(first?.pupil);
    expect(form?.consents?.ticked.map(({ answer }) => answer)).toEqual(["yes", "no", "yes"]);
    expect(desk.sitting.drafts.size).toBe(0);
    expect(toasts.now?.words).toBe(`${first?.name ?? ""}: 3 answers saved, 6 left blank.`);
  });

  test("only Enter saves: a row that is left keeps its form, unsaved and in sight", async () => {
    press("a", "ArrowDown", "ArrowUp", "ArrowDown");
    expect(await saved()).toHaveLength(0);
    expect(desk.unfinished.map(([, draft]) => draft.name)).toEqual([desk.lines[0]?.name]);
    press("ArrowUp", "Enter");
    expect(await saved()).toHaveLength(1);
    expect(desk.unfinished).toEqual([]);
  });

  test("looking around saves nothing", async () => {
    press("ArrowDown", "ArrowRight", "Enter", "d", "Escape", "ArrowUp");
    expect(await saved()).toHaveLength(0);
  });

  test("Escape drops the draft of the row", async () => {
    press("a", "Escape", "ArrowDown");
    expect(await saved()).toHaveLength(0);
  });

  test("a sheet without a tick can be entered", async () => {
    press("f", "Enter");
    expect((await saved())[0]?.consents?.ticked).toEqual([]);
  });

  test("the date on the paper is remembered for the next form", async () => {
    desk.date("2026-09-03");
    press("y", "Enter", "n", "Enter");
    expect((await saved()).map(({ consents }) => consents?.signedOn)).toEqual([
      "2026-09-03",
      "2026-09-03",
    ]);
  });

  test("a name from the right is set apart in what is said of it", async () => {
    const row = desk.lines.findIndex(({ name }) => name === "محمد الحسن");
    desk.go(row, FIRST_PURPOSE);
    press("y", "p", "Enter");
    await saved();
    expect(toasts.now?.words).toBe("\u2068محمد الحسن\u2069: 1 answer saved, 8 left blank.");
  });

  test("who signed is one key: 2 is the second contact, P the pupil", async () => {
    press("y", "2", "Enter", "y", "p", "Enter");
    const [one, two] = await saved();
    expect(one?.consents?.giver).toEqual({ kind: "contact", id: desk.lines[0]?.contacts[1]?.id });
    expect(two?.consents?.giver).toEqual({ kind: "pupil" });
  });
});

describe("when something is wrong", () => {
  test("a refused form leaves its draft, its sentence, and the focus in its row", async () => {
    refuse = { code: "disk_full" };
    press("a", "Enter");
    await desk.settled();
    const pupil = desk.lines[0]?.pupil ?? "";
    expect(desk.sitting.drafts.has(pupil)).toBe(true);
    expect(desk.sitting.troubles.get(pupil)?.sentence).toContain("disk is full");
    expect(desk.row).toBe(0);
    refuse = null;
    press("Enter");
    expect(await saved()).toHaveLength(1);
    expect(desk.sitting.drafts.size).toBe(0);
  });

  test("the focus stays with the next form when that one is begun already", async () => {
    refuse = { code: "disk_full" };
    press("a", "Enter", "y");
    await desk.settled();
    expect(desk.row).toBe(1);
    expect(desk.sitting.drafts.size).toBe(2);
  });

  test("without a signer the row asks, and is not left", async () => {
    desk.go(
      desk.lines.findIndex(({ contacts }) => contacts.length === 0),
      FIRST_PURPOSE,
    );
    const { row } = desk;
    press("y", "Enter");
    expect(desk.row).toBe(row);
    expect(desk.sitting.troubles.get(desk.line?.pupil ?? "")?.sentence).toBe(
      "Who signed this form?",
    );
    press("p", "Enter");
    expect(await saved()).toHaveLength(1);
  });

  test("what to know about a saved form stays at its row", async () => {
    desk.change((draft) => ({
      ...draft,
      giver: { kind: "other", name: "Ruth", relationship: "", statesResponsibility: true },
    }));
    press("y", "Enter");
    await desk.settled();
    expect(desk.sitting.notices.get(desk.lines[0]?.pupil ?? "")?.join(" ")).toContain("Ruth");
  });
});

test("Undo goes back form by form, and says so when nothing is left", async () => {
  press("y", "Enter", "n", "Enter");
  await saved();
  expect(desk.sitting.undos).toHaveLength(2);
  await desk.undo();
  expect(desk.row).toBe(1);
  await desk.undo();
  expect(desk.row).toBe(0);
  await desk.undo();
  expect(sent.filter(({ name }) => name === "forms_take_back")).toHaveLength(2);
});

test("Undo does not save what is half typed in the row", async () => {
  press("y", "Enter", "n");
  await desk.undo();
  expect(await saved()).toHaveLength(1);
  expect(desk.row).toBe(1);
  expect(desk.sitting.drafts.size).toBe(1);
});

test("an answer that comes late does not pull the focus back", async () => {
  const loading = desk.reload();
  press("ArrowDown", "ArrowDown");
  await loading;
  expect(desk.row).toBe(2);
});

test("a past day is only looked at", async () => {
  await desk.open("c-2f", "2026-09-06");
  expect(desk.readOnly).toBe(true);
  press("a", "g", "f", "Enter");
  expect(await saved()).toHaveLength(0);
  expect(desk.sitting.drafts.size).toBe(0);
});

test("whoever may only look enters nothing, and sees today", async () => {
  here.session = { ...here.session, may: ["look", "print"] } as Session;
  await desk.open("c-2f", null);
  expect([desk.past, desk.readOnly]).toEqual([false, true]);
  press("a", "g", "f", "Enter");
  expect(await saved()).toHaveLength(0);
  expect(desk.sitting.drafts.size).toBe(0);
});

test("a reference finds whose form it is, and is sent with it", async () => {
  expect(await takeReference(desk, "F2 0004")).toBeUndefined();
  expect(desk.line?.pupil).toBe("c-2f-4");
  press("y", "Enter");
  expect((await saved())[0]?.consents?.reference).toBe("F20004");
  expect((await takeReference(desk, "nonsense"))?.sentence).toContain("No form");
  expect((await takeReference(desk, "F50004"))?.sentence).toContain("5 Oak");
});

test("nothing that is typed outlives the sitting", () => {
  press("a");
  desk.sitting.clear();
  expect(desk.sitting.drafts.size).toBe(0);
});
