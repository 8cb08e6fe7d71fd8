import { expect, test } from "vitest";

import { inOrder, nextOrder, step, type Column } from "./table";

type Row = { name: string; class: string; born: number };
const columns: Column<Row>[] = [
  { key: "name", title: "Name", text: (row) => row.name },
  { key: "class", title: "Class", text: (row) => row.class },
  { key: "born", title: "Born", text: (row) => String(row.born), sortBy: (row) => row.born },
];
const rows: Row[] = [
  { name: "Żak, Ola", class: "10 Oak", born: 3 },
  { name: "O’Neill, Finn", class: "2 Fir", born: 20 },
  { name: "Ó Dálaigh, Siân", class: "", born: 100 },
];
const names = (key: string, down = false) =>
  inOrder(rows, columns, { key, down }).map((row) => row.name.slice(0, 2));

test("names sort as in a class list, classes by their number, numbers as numbers", () => {
  expect(names("name")).toEqual(["Ó ", "O’", "Ża"]);
  expect(names("class")).toEqual(["O’", "Ża", "Ó "]);
  expect(names("born")).toEqual(["Ża", "O’", "Ó "]);
});

test("what is empty comes last, also downwards", () => {
  expect(names("class", true)).toEqual(["Ża", "O’", "Ó "]);
});

test("pressing a title goes up, down, and back", () => {
  const up = nextOrder(null, "name");
  expect(up).toEqual({ key: "name", down: false });
  expect(nextOrder(up, "name")).toEqual({ key: "name", down: true });
  expect(nextOrder({ key: "name", down: true }, "name")).toBeNull();
  expect(nextOrder(up, "class")).toEqual({ key: "class", down: false });
  expect(inOrder(rows, columns, null)).toBe(rows);
});

test("keys stay inside the table", () => {
  expect(step("ArrowDown", 9, 10, 5)).toBe(9);
  expect(step("ArrowUp", 0, 10, 5)).toBe(0);
  expect(step("PageDown", 1, 10, 5)).toBe(6);
  expect(step("End", 1, 10, 5)).toBe(9);
  expect(step("x", 1, 10, 5)).toBeUndefined();
  expect(step("ArrowDown", 0, 0, 5)).toBeUndefined();
});

test("plain texts stand as the collator has them, whatever their figures, capitals and punctuation", () => {
  const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base", ignorePunctuation: true }); // prettier-ignore
  const letters = "aAbBzZ0129 _,;:!?.'\"()/&#-";
  let luck = 7;
  const next = (below: number) => (luck = (luck * 48_271) % 2_147_483_647) % below;
  const word = () =>
    Array.from({ length: 1 + next(7) }, () => letters[next(letters.length)]).join("");
  const texts = Array.from({ length: 400 }, word).filter((text) => text !== "");
  const column = { key: "word", title: "Word", text: (text: string) => text };
  const sorted = inOrder(texts, [column], { key: "word", down: false });
  expect(sorted).toEqual([...texts].sort((a, b) => collator.compare(a, b)));
  const long = ["9".repeat(20), "1".repeat(21), "5".repeat(20)];
  expect(inOrder(long, [column], { key: "word", down: false })).toEqual([
    long[2],
    long[0],
    long[1],
  ]);
});
