// What is said of a scan, for every outcome.
import { expect, test } from "vitest";

import type { Counted, LastScan } from "../api";
import { keepersOnly } from "./signing";
import { parted, progressOf, resultFrom, resultOf, scopeOf, shouldBe } from "./words";

const counted = (some: Partial<Counted>): Counted => ({
  id: "c",
  outcome: "found",
  asset: "a",
  tag: "LT-0001",
  what: "Laptop, Alder L13",
  expectedRoom: "",
  standing: "in_use",
  holder: "",
  earlierRoom: "",
  earlierOn: null,
  earlierBy: "",
  roomExpected: 3,
  roomFound: 1,
  ...some,
});

test.each<[Partial<Counted>, string]>([
  [{}, "Laptop, Alder L13"],
  [
    { outcome: "elsewhere", expectedRoom: "Hall" },
    "Laptop, Alder L13. The register has it in Hall.",
  ],
  [{ outcome: "elsewhere" }, "Laptop, Alder L13. The register has it in no room."],
  [
    { outcome: "elsewhere", expectedRoom: "Hall", holder: "Maya Carter" },
    "Laptop, Alder L13. The register has it with Maya Carter.",
  ],
  [
    { outcome: "elsewhere", standing: "ordered" },
    "Laptop, Alder L13. The register still has it as ordered.",
  ],
  [
    { outcome: "again", earlierOn: "2026-09-08", earlierRoom: "Hall", earlierBy: "Jo Okafor" },
    "Laptop, Alder L13. Counted already in Hall on 8 September 2026 by Jo Okafor.",
  ],
  [{ outcome: "again", what: "" }, "Counted already."],
  [
    { outcome: "unknown", what: "" },
    "The register does not know this tag. It is kept as it was scanned.",
  ],
  [{ outcome: "disposed" }, "Laptop, Alder L13. The register says that it has been disposed of."],
])("%o is said as “%s”", (some, words) => {
  expect(resultOf(counted(some)).words).toBe(words);
});

test("a scan of an earlier sitting says what is still known", () => {
  const scan: LastScan = {
    count: "c",
    outcome: "again",
    asset: "a",
    tag: "LT-0001",
    what: "Laptop",
    room: "Hall",
    expectedRoom: "Hall",
    holder: "",
  };
  expect(resultFrom(scan).words).toBe("Laptop. Counted already.");
  expect(shouldBe("", "")).toBe("The register has it in no room.");
});

test("a check is called after its rooms, and many of them are counted", () => {
  expect(scopeOf({ whole: true, rooms: ["Hall"] })).toBe("The whole school");
  expect(scopeOf({ whole: false, rooms: ["Hall", "Library"] })).toBe("Hall, Library");
  expect(scopeOf({ whole: false, rooms: ["1", "2", "3", "4"] })).toBe("4 rooms");
  expect(progressOf(27, 31)).toBe("27 of 31 found");
  expect(progressOf(0, 0)).toBe("Nothing expected");
});

test("the keepers of the register sign for it only with somebody else", () => {
  const people = { counters: ["Jo Okafor", "Priya Shah"], keepers: ["Jo Okafor", "Siân Muir"] };
  expect(keepersOnly(people, "Jo Okafor", "")).toBe(true);
  expect(keepersOnly(people, "jo okafor", "Sian Muir")).toBe(true);
  expect(keepersOnly(people, "Jo Okafor", "Priya Shah")).toBe(false);
  expect(keepersOnly(people, "Priya Shah", "")).toBe(false);
  expect(keepersOnly(people, "Priya Shah", "priya shah")).toBe(true);
  // Somebody who has counted nothing has only looked on.
  expect(keepersOnly(people, "Jo Okafor", "Tom Reid")).toBe(true);
});

test.each([
  ["Grace Obi", { name: "Grace Obi", tag: "" }],
  ["Grace ObiCA-0001", { name: "Grace Obi", tag: "CA-0001" }],
  [" 004512", { name: "", tag: "004512" }],
  ["Year 4", { name: "Year 4", tag: "" }],
])("a scan behind a name belongs to the scanner: %s", (typed, expected) => {
  expect(parted(typed)).toEqual(expected);
});
