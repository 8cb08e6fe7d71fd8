import { expect, test } from "vitest";

import { Refused } from "../lib/call";
import { announcer } from "./announce.svelte";
import { FormState } from "./form.svelte";

const refusing = (problem: ConstructorParameters<typeof Refused>[0]) => async () => {
  throw new Refused(problem);
};

test("a refused field has its sentence beside it, gets the focus, and is heard", async () => {
  document.body.innerHTML = `<input id="a"><input id="b" aria-invalid="true">`;
  const form = new FormState();
  const work = refusing({
    code: "invalid",
    field: "password",
    why: { why: "too_short", least: 12 },
  });
  expect(await form.send(work)).toBe(false);
  expect(form.errors["password"]).toBe("The password needs at least 12 characters.");
  expect(form.problem).toBeNull();
  expect(document.activeElement?.id).toBe("b");
  expect(announcer.urgent).toContain("at least 12 characters");
});

test("any other problem stands above the buttons, unless the page knows its field", async () => {
  const form = new FormState();
  await form.send(refusing({ code: "disk_full" }));
  expect(form.problem?.sentence).toContain("disk is full");
  await form.send(refusing({ code: "wrong_password" }), () => "password");
  expect(form.problem).toBeNull();
  expect(form.errors["password"]).toContain("does not open");
});

test("what the person stopped is no problem, and not done either", async () => {
  const form = new FormState();
  expect(await form.send(refusing({ code: "stopped" }))).toBe(false);
  expect([form.problem, form.errors]).toEqual([null, {}]);
});

test("pressing twice sends once", async () => {
  const form = new FormState();
  let sent = 0;
  let finish: () => void = () => undefined;
  const work = () => ((sent += 1), new Promise((done) => (finish = () => done(null))));
  const first = form.send(work);
  expect(await form.send(work)).toBe(false);
  finish();
  expect(await first).toBe(true);
  expect(sent).toBe(1);
});

test("empty fields are asked for by name", () => {
  const form = new FormState();
  expect(form.require({ school: [" ", "Please type the school's name."], name: ["Jo", "x"] })).toBe(
    false,
  );
  expect(form.errors).toEqual({ school: "Please type the school's name." });
});
