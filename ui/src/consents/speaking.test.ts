import { expect, test } from "vitest";

import { giverOf, nobody } from "./speaking";

const ruth = { ...nobody(), who: "other", name: " Ruth Adeyemi ", relationship: "Mother" };

test("no relationship makes a holder of parental responsibility: somebody has to say so, Yes or No", () => {
  expect(nobody().states).toBe("");
  expect(giverOf(ruth)).toMatchObject({ field: "giverStates" });
  expect(giverOf({ ...ruth, states: "yes" })).toMatchObject({ statesResponsibility: true });
  expect(giverOf({ ...ruth, states: "no" })).toMatchObject({ statesResponsibility: false });
});

test("a withdrawal counts from anybody, so nothing is asked and nothing is claimed", () =>
  expect(giverOf(ruth, false)).toEqual({
    kind: "other",
    name: "Ruth Adeyemi",
    relationship: "Mother",
    statesResponsibility: false,
  }));

test("a contact stands in the records, and is not asked about again", () =>
  expect(giverOf({ ...nobody(), who: "anna" })).toEqual({ kind: "contact", id: "anna" }));
