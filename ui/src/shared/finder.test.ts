import { expect, test } from "vitest";

import { exactFirst, finder, type Found } from "./finder.svelte";

const hit = (title: string): Found => ({ id: title, title, open: () => undefined });

test("a slow answer to older letters never replaces a newer one", async () => {
  let slow: (found: Found[]) => void = () => undefined;
  const gone = finder.add({
    heading: "People",
    find: (typed) => (typed === "m" ? new Promise((done) => (slow = done)) : [hit("Mia Nowak")]),
  });
  const first = finder.find("m");
  await finder.find("mi");
  slow([hit("Musa Bello")]);
  await first;
  expect(finder.groups).toEqual([
    { heading: "People", found: [expect.objectContaining({ id: "Mia Nowak" })] },
  ]);
  gone();
});

test("one source that fails does not take the others with it", async () => {
  const gone = [
    finder.add({ heading: "People", find: () => Promise.reject(new Error("locked")) }),
    finder.add({ heading: "Pages", find: () => [hit("Today")] }),
  ];
  await finder.find("t");
  expect(finder.groups.map(({ heading }) => heading)).toEqual(["Pages"]);
  for (const take of gone) take();
});

test("what is called just as it was typed comes first", () => {
  const groups = [
    { heading: "People", found: [hit("Printa Kowalczyk")] },
    { heading: "Pages", found: [hit("Agreements"), hit("Print")] },
  ];
  const titles = (typed: string) =>
    exactFirst(groups, typed).flatMap(({ found }) => found.map(({ title }) => title));
  expect(titles("print")).toEqual(["Print", "Agreements", "Printa Kowalczyk"]);
  expect(titles("pri")).toEqual(["Printa Kowalczyk", "Agreements", "Print"]);
  expect(titles(" ")).toEqual(["Printa Kowalczyk", "Agreements", "Print"]);
});
