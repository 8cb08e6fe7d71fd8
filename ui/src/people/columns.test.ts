import { expect, test } from "vitest";

import { CLASSES, invent } from "../dev/invented-people";
import { inOrder } from "../shared/table";
import { columnsOf } from "./columns";
import { KINDS, ORDER, YEARS, yearInWords, yearRank } from "./kinds";

const pupils = invent(420).people.filter(({ kind }) => kind === "pupil");

test("years are sorted as a school counts them, not as text", () => {
  expect(["2", "R", "10", "N1"].sort((a, b) => Number(yearRank(a)) - Number(yearRank(b)))).toEqual([
    "N1", "R", "2", "10",
  ]); // prettier-ignore
  expect(yearRank("")).toBe("");
  expect(YEARS.slice(0, 4).map(yearInWords)).toEqual([
    "Nursery 1",
    "Nursery 2",
    "Reception",
    "Year 1",
  ]);
});

test("classes are sorted in the order of the school: Reception first", () => {
  const rank = new Map(CLASSES.map(({ id }, place) => [id, place]));
  const sorted = inOrder(pupils, columnsOf("pupil", undefined, rank), {
    key: "class",
    down: false,
  });
  expect(sorted[0]?.className).toBe("R Oak");
  expect(sorted.at(-1)?.className).toBe("6 Bay");
});

test("dates are sorted by the day, though they are shown in words", () => {
  const sorted = inOrder(pupils, columnsOf("pupil"), { key: "born", down: true });
  const days = pupils.map(({ fields }) => fields.born ?? "").sort();
  expect(sorted.map(({ fields }) => fields.born)).toEqual(days.reverse());
});

test("every list begins with the name, and every kind asks for a surname", () => {
  for (const kind of ORDER) {
    expect(columnsOf(kind)[0]?.key).toBe("name");
    const asked = KINDS[kind].groups.flatMap(({ fields }) => fields);
    expect(asked.filter(({ needed }) => needed).map(({ key }) => key)).toEqual(["legalSurname"]);
  }
});
