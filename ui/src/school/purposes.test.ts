import { expect, test } from "vitest";

import type { WordingVersion } from "../api";
import { PURPOSES } from "../dev/forms-school";
import { rulesOf, standingOf, versionOf, wholeNumber } from "./purposes";

const wording = (version: number, fromOn: string): WordingVersion => ({
  id: `w${version}`,
  version,
  text: "",
  fromOn,
  madeBy: "",
});

test("of several wordings the newest that has begun is on the forms", () => {
  const all = [wording(3, "2027-09-01"), wording(2, "2026-09-01"), wording(1, "2000-01-01")];
  expect(all.map((one) => standingOf(one, all, "2026-09-08"))).toEqual([
    "from 1 September 2027",
    "on forms printed now",
    "earlier words",
  ]);
});

test("the first wordings are in use from the start, not from the year 2000", () => {
  expect(versionOf({ version: 1, fromOn: "2000-01-01" })).toBe("Version 1, in use from the start");
  expect(versionOf({ version: 2, fromOn: "2026-09-03" })).toBe(
    "Version 2, in use from 3 September 2026",
  );
});

test("who answers and for how long is said in a line", () => {
  const [own] = PURPOSES.filter(({ answeredBy }) => answeredBy === "pupil_from_age");
  if (!own) throw new Error("no purpose is answered by pupils");
  expect(rulesOf(own)).toContain("from the age of 13 the pupil as well");
  expect(rulesOf({ ...own, answeredBy: "parent", period: "until_withdrawn" })).toBe(
    "A parent or carer answers · holds until withdrawn",
  );
});

test("only whole numbers within bounds are read", () => {
  expect(["14", " 1 ", "365"].map((text) => wholeNumber(text, 1, 365))).toEqual([14, 1, 365]);
  expect(
    ["0", "366", "1.5", "-3", "", "soon", "1e2"].map((text) => wholeNumber(text, 1, 365)),
  ).toEqual(Array<undefined>(7).fill(undefined));
});
