import { expect, test } from "vitest";

import type { ClassProgress, DuePupil, Today } from "../api";
import { calledBy, dueOf, figuresOf, greeting, progressWords, toReturnedForms } from "./words";

const room = (id: string, pupils: number, both: number): ClassProgress => ({
  class: id,
  name: `Class ${id}`,
  pupils,
  agreements: both,
  consents: both,
  both,
});
const due = (className: string): DuePupil => ({
  pupil: "p1",
  name: "Mia Nowak",
  className,
  titles: ["Website", "Video"],
  since: "2026-09-08",
});
const page = (changed: Partial<Today> = {}): Today => ({
  today: "2026-09-08",
  pupils: 1204,
  staff: 40,
  agreementsComplete: 1204,
  consentsIn: 1000,
  endingSoon: 0,
  firstEnd: null,
  disputed: [],
  invalid: [],
  withdrawn: [],
  overdue: 0,
  classes: [room("a", 30, 28), room("b", 30, 14), room("c", 29, 29)],
  withoutClass: 0,
  ...changed,
});

test("the day is greeted by its hour, and the person by the first name", () => {
  expect([0, 11, 12, 17, 18, 23].map(greeting)).toEqual([
    "Good morning", "Good morning", "Good afternoon", "Good afternoon", "Good evening", "Good evening",
  ]); // prettier-ignore
  expect(calledBy("Jo Okafor")).toBe("Jo");
  expect(calledBy("Mrs Okafor")).toBe("Mrs Okafor");
  expect(calledBy("Łucja")).toBe("Łucja");
  expect(calledBy("")).toBe("");
});

test("returned forms lead to the class with most of them still out", () => {
  expect(toReturnedForms(page())).toBe("/consents?class=b");
  expect(toReturnedForms(page({ classes: [], withoutClass: 3 }))).toBe("/consents?class=none");
  expect(toReturnedForms(page({ classes: [room("c", 29, 29)], withoutClass: 3 }))).toBe(
    "/consents?class=none",
  );
  expect(toReturnedForms(page({ classes: [room("c", 29, 29)] }))).toBe("/consents?class=c");
  expect(toReturnedForms(page({ classes: [] }))).toBe("/consents");
});

test("the figures say what is still to come, and when the first consent ends", () => {
  const [agreements, sheets, ending] = figuresOf(page({ endingSoon: 3, firstEnd: "2026-09-30" }));
  expect(agreements).toMatchObject({ count: "1,204", of: "of 1,204" });
  expect(agreements?.detail).toContain("Every pupil");
  expect(sheets?.detail).toBe("204 still to come");
  expect(ending).toMatchObject({ count: "3", title: "pupils’ consents end soon" });
  expect(ending?.detail).toContain("30 September 2026");
  expect(figuresOf(page({ endingSoon: 1 }))[2]?.title).toBe("pupil’s consents end soon");
});

test("nothing is due when nothing waits", () => {
  expect(dueOf(page())).toEqual([]);
});

test("what is due names the pupils and leads to where it is dealt with", () => {
  const groups = dueOf(
    page({
      overdue: 1,
      withdrawn: [due("Class a")],
      disputed: [due("Class a")],
      invalid: [due("")],
    }),
  );
  expect(groups.map(({ key }) => key)).toEqual(["withdrawn", "overdue", "disputed", "invalid"]);
  expect(groups[0]?.lines[0]).toEqual({
    id: "p1",
    name: "Mia Nowak",
    detail: "Class a · Website, Video · 8 September 2026",
    href: "/people/p1",
  });
  expect(groups[1]?.sentence).toBe("1 pupil has a form that was due back");
  expect(groups[2]?.lines[0]?.href).toBe("/consents?class=a&pupil=p1");
  expect(groups[3]?.lines[0]).toMatchObject({
    href: "/consents?class=none&pupil=p1",
    detail: "in no class · Website, Video · 8 September 2026",
  });
  // A class that is not among those of the page any more.
  expect(dueOf(page({ disputed: [due("Old")] }))[0]?.lines[0]?.href).toBe("/people/p1");
});

test("a complete class says so with more than its colour", () => {
  expect(progressWords(room("a", 29, 29))).toBe("29 of 29 ✓");
  expect(progressWords(room("a", 30, 28))).toBe("28 of 30");
});
