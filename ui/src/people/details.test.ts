import { beforeEach, expect, test, vi } from "vitest";

import type { EditPerson, Person, Problem } from "../api";
import { personOf } from "../dev/invented-people";
import { carryWith } from "../lib/call";
import { Details } from "./details.svelte";
import { blank, fieldsFrom } from "./form";

const mia = (more: Partial<Person["fields"]> = {}, revision = 1): Person => ({
  ...personOf(
    "1",
    "pupil",
    { ...fieldsFrom(blank()), legalForename: "Mia", legalSurname: "Nowak", ...more },
    null,
  ),
  revision,
});
const sent = vi.fn<(input: EditPerson) => void>();
let refusal: Problem | null = null;

beforeEach(() => {
  sent.mockClear();
  refusal = null;
  carryWith(async (_, input) => {
    sent(input as EditPerson);
    if (refusal) throw refusal;
    return {};
  });
});

function opened(person = mia()): Details {
  const details = new Details();
  details.meet(person);
  return details;
}

test("what is typed is sent with the revision it was made from", async () => {
  const details = opened();
  expect(details.changed).toBe(false);
  details.typed.knownForename = " Mimi ";
  expect(details.changed).toBe(true);
  expect(await details.save()).toBe(true);
  expect(sent.mock.calls[0]?.[0]).toMatchObject({
    id: "1",
    revision: 1,
    fields: { knownForename: "Mimi", born: null },
    classId: null,
  });
  expect(details.changed).toBe(false);
});

test("without a surname nothing is sent, and it is said beside the field", async () => {
  const details = opened();
  details.typed.legalSurname = " ";
  expect(await details.save()).toBe(false);
  expect(sent).not.toHaveBeenCalled();
  expect(details.form.errors.legalSurname).toContain("surname");
});

test("a field that the core refuses is told beside it", async () => {
  const details = opened();
  refusal = { code: "invalid", field: "upn", why: { why: "taken" } };
  details.typed.upn = "A1";
  expect(await details.save()).toBe(false);
  expect(details.form.errors.upn).toContain("in use already");
  expect(details.typed.upn).toBe("A1");
});

test("when somebody else was quicker nothing typed is lost", async () => {
  const details = opened();
  details.typed.address = "1 Mill Lane";
  details.typed.knownForename = "Mimi";
  refusal = { code: "changed_meanwhile" };
  expect(await details.save()).toBe(false);
  expect(details.overtaken).toBe(true);
  expect(details.form.problem).toBeNull();

  details.meet(mia({ address: "2 Mill Lane", language: "Polish" }, 2));
  expect(details.overtaken).toBe(false);
  expect(details.clashes).toEqual(["address"]);
  expect(details.typed).toMatchObject({
    address: "1 Mill Lane",
    knownForename: "Mimi",
    language: "Polish",
  });

  refusal = null;
  expect(await details.save()).toBe(true);
  expect(sent.mock.calls[1]?.[0]).toMatchObject({ revision: 2, fields: { language: "Polish" } });
  expect(details.clashes).toEqual([]);
});

test("putting it back leads to what the record says", () => {
  const details = opened(mia({ address: "2 Mill Lane" }));
  details.typed.address = "1 Mill Lane";
  details.classId = "class-1";
  details.leaveIt();
  expect(details.changed).toBe(false);
  expect(details.typed.address).toBe("2 Mill Lane");
});
