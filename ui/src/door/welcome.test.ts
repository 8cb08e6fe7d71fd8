import { expect, it } from "vitest";

import { welcomeInWords } from "./welcome";

const quiet = {
  wrongBefore: 0,
  headerFromSpare: false,
  keyring: null,
  sheet: false,
  choose: false,
  remarks: [],
};

it("says nothing where there is nothing to say", () => {
  expect(welcomeInWords(quiet)).toBe("");
});

it("says everything that the door noticed", () => {
  const words = welcomeInWords({
    ...quiet,
    wrongBefore: 3,
    keyring: { code: "keyring_forgets" },
    remarks: [{ remark: "clock_behind", newest: "2026-09-08T12:00:00+00:00" }],
  });
  expect(words).toContain("3 wrong passwords");
  expect(words).toContain("8 September 2026");
  expect(words).toContain("did not keep the key");
});
