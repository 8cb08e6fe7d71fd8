import { expect, test } from "vitest";

import { confirm, confirmer, willChange } from "./confirm.svelte";

test("the count is said in words that agree", () => {
  const question = { title: "", action: "" };
  expect(willChange({ ...question, willChange: 37, what: "pupil" })).toBe(
    "This will change 37 pupils.",
  );
  expect(willChange({ ...question, willChange: 1, what: "class", whats: "classes" })).toBe(
    "This will change 1 class.",
  );
  expect(willChange({ ...question, willChange: 0 })).toBe("This will change nothing.");
  expect(willChange(question)).toBe("");
});

test("a question waits for its answer, and a second one answers the first with no", async () => {
  const first = confirm({ title: "First", action: "Go" });
  const second = confirm({ title: "Second", action: "Go" });
  expect(await first).toBe(false);
  expect(confirmer.question?.title).toBe("Second");
  confirmer.answer(true);
  expect(await second).toBe(true);
  expect(confirmer.question).toBeNull();
});
