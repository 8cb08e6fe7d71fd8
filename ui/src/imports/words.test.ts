import { expect, test } from "vitest";

import type { Fault, Warning } from "../api";
import { doneInWords } from "./done";
import { cellOf, faultInWords } from "./faults";
import { foundInWords } from "./found";
import { lastDayOfYear } from "./leaving";
import { GROUPS, keyOf, mappingFault, meaningInWords, meaningOf } from "./meanings";
import { outcomeInWords, whyNot } from "./past.svelte";
import { areFew } from "./remarks";
import { warningInWords } from "./warnings";

test("a fault is told in plain words and says which cell can be typed anew", () => {
  const at = { column: 3, heading: "Date of birth", text: "31/02/2019" };
  expect(faultInWords({ fault: "not_a_date", ...at })).toBe(
    "31/02/2019 is not a date (Date of birth)",
  );
  expect(faultInWords({ fault: "spoilt", ...at, text: "1.23E+11" })).toContain(
    "1.23E+11 is a number that a spreadsheet has spoilt",
  );
  expect(cellOf({ fault: "not_a_date", ...at })).toEqual(at);
  expect(cellOf({ fault: "no_surname", column: null })).toBeUndefined();
  expect(cellOf({ fault: "no_surname", column: 1 })?.heading).toBe("Surname");
  const others: Fault[] = [
    { fault: "nobody_named" },
    { fault: "twice_different", rows: [4, 7], field: "born" },
    { fault: "contradicts", names: ["Nowak, Mia"] },
    { fault: "not_enough", names: ["Nowak, Mia", "Nowak, Max"] },
  ];
  for (const fault of others) {
    expect(faultInWords(fault)).not.toContain(fault.fault);
    expect(cellOf(fault)).toBeUndefined();
  }
});

test("warnings are sentences, and many rows are not all named", () => {
  const rows = Array.from({ length: 12 }, (_, at) => at + 1);
  const warnings: Warning[] = [
    { warning: "maybe_lost_zeros", heading: "Admission number", rows },
    { warning: "has_left", row: 3, name: "Nowak, Mia", on: "2026-07-20" },
    { warning: "contact_differs", row: 3, name: "Anna Nowak", field: "mobile" },
  ];
  for (const warning of warnings) expect(warningInWords(warning)).toMatch(/^[A-Z].*\.$/);
  expect(warningInWords(warnings[0] as Warning)).toContain("7, 8 and 4 more");
  expect(warningInWords(warnings[1] as Warning)).toContain("20 July 2026");
});

test("every meaning goes to its list and back", () => {
  const keys = GROUPS.flatMap(({ choices }) => choices.map(({ value }) => value));
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(keyOf(meaningOf(key))).toBe(key);
  expect(meaningOf("")).toBeNull();
  expect(meaningInWords({ of: "contact", number: 2, what: "mobile" })).toBe("Contact 2: Mobile");
});

test("a mapping names somebody, mixes nobody and uses a meaning once", () => {
  const surname = meaningOf("pupil.legal_surname");
  const address = meaningOf("contact.1.address");
  expect(mappingFault([null, meaningOf("contact.1.mobile")])).toContain("surname");
  expect(mappingFault([surname, meaningOf("staff.job")])).toContain("either");
  expect(mappingFault([surname, surname])).toContain("Legal surname");
  expect(mappingFault([surname, address, address, null, null])).toBe("");
});

test("the last day is the end of the school year just past", () => {
  expect(lastDayOfYear("2026-09-08")).toBe("2026-08-31");
  expect(lastDayOfYear("2026-08-31")).toBe("2026-08-31");
  expect(lastDayOfYear("2026-08-05")).toBe("2026-07-31");
  expect(lastDayOfYear("2027-03-01")).toBe("2026-08-31");
});

test("what was found, what was done and why it cannot be undone", () => {
  expect(
    foundInWords({ fileName: "a.csv", kind: "text", encoding: "windows-1252", delimiter: "semicolon", sheet: null, headerRow: 4, rows: 1, layout: "pupils_only" }).join(" · "), // prettier-ignore
  ).toBe(
    "A list as text, saved the old Windows way: check names such as Zoë · semicolons between the cells · headings in row 4 · 1 row",
  );
  const none = { id: null, added: 0, changed: 0, unchanged: 2, ended: 0, refused: 0, skipped: 0, newContacts: 0 }; // prettier-ignore
  expect(doneInWords(none, "staff")).toEqual([
    "Nothing was changed: the records already have what is in the file.",
    "2 members of staff were already as in the file.",
  ]);
  expect(doneInWords({ ...none, added: 1, newContacts: 2 }, "pupils_only")[0]).toBe(
    "1 pupil added and 2 contacts added.",
  );
  expect(outcomeInWords({ added: 0, changed: 3, ended: 1, refused: 0 })).toBe("3 changed, 1 left");
  expect(whyNot({ answers: 2, signatures: 0, forms: 1, edits: 0 })).toBe(
    "Cannot be undone: 2 consents and 1 printed form came after it.",
  );
  expect(whyNot({ answers: 0, signatures: 0, forms: 0, edits: 0 })).toContain("a year");
});

test("up to five things to know are shown at once, and more are folded away", () => {
  const remarks = (count: number) => Array.from({ length: count }, (_, at) => `Remark ${at}.`);
  expect([1, 5, 6].map((count) => areFew(remarks(count)))).toEqual([true, true, false]);
});
