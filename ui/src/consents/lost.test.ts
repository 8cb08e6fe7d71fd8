import { beforeEach, describe, expect, test } from "vitest";

import type { ClassGrid, OpenGrid, Session } from "../api";
import { fakeConsents } from "../dev/fake-consents";
import { freshSheets } from "../dev/fresh-sheets";
import { TODAY } from "../dev/school";
import { carryWith } from "../lib/call";
import { here } from "../lib/session.svelte";
import { announcer } from "../shared/announce.svelte";
import { ClassDesk, FIRST_PURPOSE } from "./desk.svelte";
import { commandOf } from "./keys";
import { run } from "./run";
import { Sitting } from "./sitting.svelte";
import { marked, notHere } from "./where";

const LEFT = "c-2f-1";
let desk: ClassDesk;
let entered: string[];
let people: Record<string, unknown>;

beforeEach(async () => {
  here.session = {
    today: TODAY,
    person: { id: "p1", name: "Jo Okafor" },
    may: ["look", "print", "enter_forms"] as Session["may"],
  } as Session;
  const answers = fakeConsents();
  freshSheets(answers, "c-2f");
  entered = [];
  people = {};
  carryWith(async (name, input) => {
    const { pupil, class: room, id } = input as OpenGrid & { id: string };
    if (name === "forms_enter") entered.push(pupil ?? "");
    if (name === "person_open") {
      if (!people[id]) throw { code: "not_found" };
      return { person: people[id] };
    }
    const answer = answers[name as keyof typeof answers] as (i: unknown) => unknown;
    if (name !== "class_grid" || room) return structuredClone(answer(input));
    // As the core does: those in no class, and who has left while somebody looks for them.
    const grid = answer({ ...(input as OpenGrid), class: "c-2f" }) as ClassGrid;
    const lines = grid.lines
      .filter((line) => line.pupil === LEFT && pupil === LEFT)
      .map((line) => ({ ...line, leftOn: "2026-09-04" }));
    return structuredClone({ ...grid, class: null, className: "", lines });
  });
  desk = new ClassDesk(new Sitting());
});

const press = (...keys: string[]) => {
  for (const key of keys) {
    const command = commandOf(new KeyboardEvent("keydown", { key }));
    if (command) run(command, desk, { wording: () => undefined, find: () => undefined });
  }
};
const EVERY_KEY = ["a", "y", "n", "x", "f", "g", "l", "d", "r", "p", "1", "0", "c", "Delete"];

describe("a pupil who was looked for and is not in the class", () => {
  test("no row is chosen, no key types or saves anything, and it is said who is not there", async () => {
    people["gone"] = { name: "Mia Nowak", className: "", leftOn: "2026-09-04" };
    await desk.open("c-2f", null, "gone");
    expect(desk.line).toBeUndefined();
    expect(desk.lost).toBe("Mia Nowak is not in this class: left on 4 September 2026.");
    expect(announcer.urgent).toContain("No row is chosen");
    for (const key of EVERY_KEY) press(key, "Enter", "ArrowRight", "Home");
    await desk.settled();
    expect([entered, desk.sitting.drafts.size, desk.row]).toEqual([[], 0, -1]);
  });

  test("what is loaded anew chooses none either, and an arrow key does", async () => {
    await desk.open("c-2f", null, "gone");
    await desk.reload();
    expect(desk.row).toBe(-1);
    expect(desk.lost).toBe("The pupil you looked for is not in this class.");
    press("ArrowDown");
    expect([desk.row, desk.lost]).toEqual([0, ""]);
    press("a", "Enter");
    await desk.settled();
    expect(entered).toEqual([desk.lines[0]?.pupil]);
  });

  test("whoever is chosen by name is typed as ever", async () => {
    await desk.open("c-2f", null, "gone");
    const other = desk.lines[3]?.pupil ?? "";
    desk.goTo(other, FIRST_PURPOSE);
    expect([desk.row, desk.lost]).toEqual([3, ""]);
  });

  test("another class that is opened for nobody in particular begins at its first row", async () => {
    await desk.open("c-2f", null, "gone");
    await desk.open("c-5o", null);
    expect([desk.row, desk.lost]).toEqual([0, ""]);
  });

  test("a row in work that is gone when the class is loaded anew gives its focus to no other child", async () => {
    await desk.open(null, null, LEFT);
    expect(desk.line?.pupil).toBe(LEFT);
    await desk.open("c-2f", null);
    desk.go(4, FIRST_PURPOSE);
    const grid = desk.grid as ClassGrid;
    desk.grid = {
      ...grid,
      lines: grid.lines.map((line, at) => (at === 4 ? { ...line, pupil: "merged" } : line)),
    };
    await desk.reload();
    expect(desk.row).toBe(-1);
  });
});

test("the line of who has left stays while forms are entered into it", async () => {
  await desk.open(null, null, LEFT);
  expect([desk.line?.pupil, desk.line?.leftOn]).toEqual([LEFT, "2026-09-04"]);
  press("y", "Enter");
  await desk.settled();
  expect(entered).toEqual([LEFT]);
  expect(desk.line?.pupil).toBe(LEFT);
});

test("beside a name it is said who has left, will leave or has still to begin", () => {
  const on = "2026-09-08";
  expect(marked({ startsOn: null, leftOn: null }, on)).toBe("");
  expect(marked({ startsOn: null, leftOn: "2026-09-07" }, on)).toBe("left on 7 September 2026");
  expect(marked({ startsOn: null, leftOn: "2026-09-08" }, on)).toBe("last day 8 September 2026");
  expect(marked({ startsOn: "2026-11-02", leftOn: null }, on)).toBe("starts on 2 November 2026");
});

test("who is in another class, or in none, is said as it is", () => {
  const person = { name: "Mia Nowak", className: "3 Elm", leftOn: null } as Parameters<
    typeof notHere
  >[0];
  expect(notHere(person, TODAY)).toBe("Mia Nowak is not in this class: the class is 3 Elm.");
  expect(notHere({ ...person, className: "" }, TODAY)).toBe(
    "Mia Nowak is not in this class: in no class.",
  );
});
