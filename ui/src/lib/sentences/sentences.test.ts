import { expect, test } from "vitest";

import type { Problem, Why } from "../../api";
import { duration, inField, nameOfField, number, say } from ".";

test("a problem is said in a sentence with an advice, and both end properly", () => {
  const problems: Problem[] = [
    { code: "wrong_password" },
    { code: "throttled", seconds: 90 },
    { code: "unreadable_file", why: "picture" },
    { code: "cannot_be_set", text: "ᚠᚢ" },
    { code: "invalid", field: "signedOn", why: { why: "not_a_day" } },
    { code: "unexpected", detail: "x" },
  ];
  for (const problem of problems) {
    const { sentence, advice } = say(problem);
    expect(sentence).toMatch(/^[A-Z“].*[.]$/u);
    expect(advice).toMatch(/[.]$/);
    expect(sentence + advice).not.toContain(problem.code);
  }
});

test("a wait is said in minutes and seconds", () => {
  expect(say({ code: "throttled", seconds: 90 }).advice).toContain("1 minute 30 seconds");
  expect([duration(1), duration(45), duration(60), duration(900)]).toEqual([
    "1 second",
    "45 seconds",
    "1 minute",
    "15 minutes",
  ]);
});

test("a code that this window does not know is still said politely", () => {
  expect(say({ code: "from_the_future" } as never).sentence).toContain("should not have");
});

test("a field is called by its name in the office", () => {
  expect(nameOfField("signedOn")).toBe("the date on the paper");
  expect(nameOfField("contacts.0.surname")).toBe("the surname");
  expect(nameOfField("courtOrder")).toBe("“court order”");
});

test("every reason makes a sentence", () => {
  const reasons: Why[] = [
    { why: "missing" },
    { why: "too_long", most: 200 },
    { why: "too_short", least: 12 },
    { why: "too_common" },
    { why: "taken" },
    { why: "has_left" },
    { why: "unclear_amount" },
    { why: "below_nought" },
    { why: "on_loan" },
    { why: "disposed" },
    { why: "somebody_else" },
    { why: "not_fit_for_medium" },
    { why: "looks_like_key" },
  ];
  for (const why of reasons) expect(inField("password", why)).toMatch(/^[A-Z].*\.$/);
  expect(inField("password", { why: "too_short", least: 12 })).toBe(
    "The password needs at least 12 characters.",
  );
});

test("counts agree with their nouns", () => {
  expect([number(1, "pupil"), number(1204, "pupil"), number(0, "class", "classes")]).toEqual([
    "1 pupil",
    "1,204 pupils",
    "0 classes",
  ]);
});
