import { expect, test } from "vitest";

import type { LogFieldShape, LogLine } from "../api";
import { asked, changed, missing, saidBefore, sameAsLast, toSend } from "./entry";
import { FIELDS } from "./words";

const shape = (
  field: LogFieldShape["field"],
  of: LogFieldShape["of"] = "line",
  required = true,
): LogFieldShape => ({ field, of, required, choices: [], listed: true });

const CHANGE = [
  shape("site"),
  shape("lasting", "choice"),
  shape("until", "day", false),
  shape("assessed", "line", false),
  shape("approved_by", "line", false),
  shape("released_on", "day", false),
  shape("put_back_on", "day", false),
];

const line = (facts: LogLine["facts"], state: LogLine["state"] = "kept"): LogLine => ({
  id: "l",
  log: "patch",
  on: "2026-09-08",
  at: "",
  by: "Jo Okafor",
  facts,
  first: null,
  state,
  dueOn: null,
  steps: [],
});

test("an end is asked only of what has one, and a putting back only of what was released", () => {
  const names = (facts: Parameters<typeof asked>[1]) => asked(CHANGE, facts).map((f) => f.field);
  expect(names({ lasting: "for_good" })).toEqual(["site", "lasting", "approved_by", "released_on"]);
  expect(names({ lasting: "until_a_day" })).toContain("until");
  expect(names({ lasting: "until_a_day" })).not.toContain("put_back_on");
  expect(names({ lasting: "until_a_day", released_on: "2026-09-08" })).toContain("put_back_on");
});

test("until is asked where nothing says how long", () => {
  expect(asked([shape("who"), shape("until", "day")], {}).map((f) => f.field)).toEqual([
    "who",
    "until",
  ]);
});

test("what is no longer asked is not sent", () => {
  expect(toSend(CHANGE, { site: " a.org ", lasting: "for_good", until: "2026-09-10" })).toEqual({
    site: "a.org",
    lasting: "for_good",
  });
});

test("every required field that is empty is named", () => {
  const found = missing(CHANGE, { site: "a.org" }, FIELDS);
  expect(found["lasting"]).toEqual(["", "Choose: for how long"]);
  expect(found["site"]?.[0]).toBe("a.org");
  expect(found["until"]).toBeUndefined();
});

test("the same as last time leaves out what was struck, and the days of last time", () => {
  const lines = [
    line({ system: "Wrong" }, "struck"),
    line({ system: "Server 1", until: "2026-09-01", note: "once" }),
  ];
  expect(sameAsLast(lines)).toEqual({ system: "Server 1" });
  expect(sameAsLast([])).toBeNull();
  expect(
    saidBefore([...lines, line({ system: "Server 1" }), line({ system: "B" })], "system"),
  ).toEqual(["Server 1", "B"]);
});

test("a correction sends only what it changes", () => {
  expect(changed({ patch: "KB1", action: "x" }, { patch: "KB2", action: "" })).toEqual({
    patch: "KB2",
    action: "",
  });
});
