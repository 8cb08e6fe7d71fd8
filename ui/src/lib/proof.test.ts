import { afterEach, expect, test } from "vitest";

import { call, carryWith, proveWith } from "./call";
import { prover } from "./proof.svelte";

const LIST = { list: { kind: "imports" }, format: "csv" } as const;

/** A core that wants the password again until it is given, and counts what it does. */
const guarded = () => {
  const core = { proven: false, done: 0 };
  carryWith(async (name) => {
    if (name === "lock") return {};
    if (!core.proven) throw { code: "proof_needed" };
    core.done += 1;
    return { done: true, fileName: `${name} ${core.done}` };
  });
  return core;
};
const turn = () => new Promise((done) => setTimeout(done));

let stop = proveWith((name) => prover.ask(name));
afterEach(() => {
  stop();
  stop = proveWith((name) => prover.ask(name));
});

test("the password is asked for once, and the request goes on as if nothing had been", async () => {
  const core = guarded();
  const answer = call("list_save", LIST);
  await turn();
  expect(prover.asking).toBe("list_save");
  expect(prover.why).toContain("a list with children’s names");
  core.proven = true;
  prover.answer(true);
  expect(await answer).toEqual({ done: true, fileName: "list_save 1" });
  expect(prover.asking).toBeNull();
  expect(await call("list_save", LIST)).toEqual({ done: true, fileName: "list_save 2" });
});

test("whoever thinks better of saving a file has saved none, and there is no problem", async () => {
  const core = guarded();
  const answer = call("list_save", LIST);
  await turn();
  prover.answer(false);
  expect(await answer).toEqual({ done: false, fileName: null });
  expect(core.done).toBe(0);
});

test("whoever thinks better of anything else has stopped", async () => {
  guarded();
  const answer = call("log_in_end", { logIn: "1" });
  await turn();
  prover.answer(false);
  await expect(answer).rejects.toMatchObject({ problem: { code: "stopped" } });
});

test("two requests at once wait for the same password", async () => {
  const core = guarded();
  const both = Promise.all([call("list_save", LIST), call("audit_save", { wanted: {}, headings: [], words: {} } as never)]); // prettier-ignore
  await turn();
  expect(prover.asking).toBe("list_save");
  core.proven = true;
  prover.answer(true);
  expect((await both).map(({ done }) => done)).toEqual([true, true]);
});

test("where nobody can be asked the problem goes on its way", async () => {
  guarded();
  stop();
  await expect(call("list_save", LIST)).rejects.toMatchObject({
    problem: { code: "proof_needed" },
  });
});
