import { expect, test } from "vitest";

import type { Person, PersonPage } from "../api";
import { fakePupilFile } from "../dev/fake-pupil-file";
import { personOf } from "../dev/invented-people";
import { blank, fieldsFrom } from "./form";
import { changesOf, compared, fuller, mergeFacts, mergeInWords } from "./merge";

const mia = (id: string, more: Partial<Person["fields"]>) =>
  personOf(
    id,
    "pupil",
    { ...fieldsFrom(blank()), legalForename: "Mia", legalSurname: "Nowak", ...more },
    null,
  );
const page = (person: Person): PersonPage => ({
  person,
  contacts: [],
  siblings: [],
  imageNever: false,
  history: [],
  ended: [],
  merges: [],
});
const one = mia("1", { upn: "A1", joinedOn: "2023-09-04", email: "a@x.org" });
const other = mia("2", { language: "Polish", joinedOn: "2023-09-01", email: "b@x.org" });

test("side by side stands only what one of them has, and where they differ", () => {
  const rows = compared(one, other);
  expect(rows.map(({ field }) => field)).toEqual([
    "Legal forename",
    "Legal surname",
    "UPN",
    "E-mail",
    "Language",
    "Joined on",
  ]);
  expect(rows.filter(({ same }) => same)).toHaveLength(2);
});

test("the fuller record is proposed to stay", () => {
  expect(fuller(one, other)).toBe(one);
  expect(fuller(mia("3", {}), other)).toBe(other);
});

test("what is missing is taken over, an earlier joining too; what both have stays", () => {
  const facts = mergeFacts(one, page(other), null);
  expect(facts.filled).toEqual(["Language", "Joined on"]);
  expect(facts.kept).toEqual(["E-mail"]);
  expect(changesOf(facts)).toBe(2);
});

test("answers and signatures are counted, and it is said that nothing is deleted", () => {
  const facts = mergeFacts(one, page(other), fakePupilFile({ pupil: "2", asAt: null }));
  expect([facts.answers, facts.signatures]).toEqual([8, 3]);
  const words = mergeInWords(one, facts).join(" ");
  expect(words).toContain("8 consent entries, 3 signatures");
  expect(words).toContain("nothing is deleted");
});
