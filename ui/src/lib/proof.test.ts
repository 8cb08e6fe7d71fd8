import { expect, test } from "vitest";

import { Refused } from "./call";
import { prover, withProof } from "./proof.svelte";

const guarded = () => {
  let proven = false;
  let done = 0;
  const work = () => {
    if (!proven) return Promise.reject(new Refused({ code: "proof_needed" }));
    done += 1;
    return Promise.resolve(done);
  };
  return { work, prove: () => (proven = true) };
};

test("the password is asked for once, and the work is done", async () => {
  const { work, prove } = guarded();
  const answer = withProof(work);
  await Promise.resolve();
  await Promise.resolve();
  expect(prover.asking).toBe(true);
  prove();
  prover.answer(true);
  expect(await answer).toBe(1);
  expect(await withProof(work)).toBe(2);
  expect(prover.asking).toBe(false);
});

test("whoever thinks better of it has stopped", async () => {
  const answer = withProof(guarded().work);
  await Promise.resolve();
  await Promise.resolve();
  prover.answer(false);
  await expect(answer).rejects.toMatchObject({ problem: { code: "stopped" } });
});

test("any other problem goes on its way", async () => {
  const refused = () => Promise.reject(new Refused({ code: "disk_full" }));
  await expect(withProof(refused)).rejects.toMatchObject({ problem: { code: "disk_full" } });
});
