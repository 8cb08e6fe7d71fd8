import { expect, test } from "vitest";

import type { Change } from "../api";
import { changeInWords, fieldInWords, worthShowing } from "./history";

const change = (field: string, was: string, became: string): Change => ({
  at: "2026-09-08T09:05:00Z",
  by: "Jo Okafor",
  field,
  was,
  became,
});
const words = (field: string, was: string, became: string) =>
  changeInWords(change(field, was, became));

test("a change is told in words, with dates and years as people say them", () => {
  expect(words("knownForename", "", "Mimi")).toBe("Known forename: Mimi entered");
  expect(words("born", "2019-05-02", "2019-05-03")).toBe(
    "Date of birth: 2 May 2019 became 3 May 2019",
  );
  expect(words("year", "R", "1")).toBe("Year group: Reception became Year 1");
  expect(words("email", "a@b.org", "")).toBe("E-mail: a@b.org taken out");
});

test("leaving, moving and merging have their own words", () => {
  expect(words("leftOn", "", "2026-09-08")).toBe("Leaves: last day 8 September 2026");
  expect(words("leftOn", "2026-09-08", "")).toBe("Leaving on 8 September 2026 taken back");
  expect(words("class", "2 Fir", "3 Oak")).toBe("Moved from class 2 Fir to 3 Oak");
  expect(words("class", "", "3 Oak")).toBe("Put into class 3 Oak");
  expect(words("merged", "Nowak, Mia", "Nowak, Mia")).toContain("merged into this one");
  expect(words("unmerged", "Nowak, Mia", "Nowak, Mia")).toContain("was taken apart");
  expect(words("added", "", "pupil")).toBe("Added as pupil");
  expect(words("added", "", "staff")).toBe("Added as member of staff");
});

test("contacts are told with what they may decide", () => {
  expect(words("contact", "", "Anna Nowak: mother, parental responsibility yes")).toBe(
    "Contact added: Anna Nowak: mother, has parental responsibility",
  );
  expect(words("contact", "", "Anna Nowak: , parental responsibility unknown")).toBe(
    "Contact added: Anna Nowak: parental responsibility not known",
  );
  expect(words("contact", "Anna Nowak", "")).toBe("Contact ended: Anna Nowak");
});

test("a field that this window does not know is spelt out", () =>
  expect(fieldInWords("shoeSize")).toBe("Shoe size"));

test("a change that changed nothing to be read is left out, a merge of namesakes is not", () => {
  expect(worthShowing([change("contact", "x", "x"), change("year", "1", "2")])).toHaveLength(1);
  expect(worthShowing([change("merged", "Nowak, Mia", "Nowak, Mia")])).toHaveLength(1);
});
