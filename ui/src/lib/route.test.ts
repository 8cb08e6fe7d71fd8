import { expect, test } from "vitest";

import { go, match, route } from "./route.svelte";

test("patterns name the parts of a path", () => {
  expect(match("/", "/")).toEqual({});
  expect(match("/people", "/people")).toEqual({});
  expect(match("/people/:id", "/people/0190-a")).toEqual({ id: "0190-a" });
  expect(match("/people/:id", "/people/")).toBeNull();
  expect(match("/people/:id", "/people")).toBeNull();
  expect(match("/people/import", "/people/others")).toBeNull();
});

test("going somewhere is seen at once, with its filter", () => {
  go("/consents?class=2-fir", { replace: true });
  expect(route.path).toBe("/consents");
  expect(route.query.get("class")).toBe("2-fir");
});
