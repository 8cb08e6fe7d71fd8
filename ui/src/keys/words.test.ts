import { expect, test } from "vitest";

import { RENEWALS, renewalWords, waitingWords } from "./words";

test("whatever is renewed says what becomes of old backups and copies, and that the old sheet ends", () => {
  for (const what of RENEWALS) {
    const words = renewalWords(what);
    expect(words.copies, what).toMatch(/still open/);
    expect(words.copies, what).toMatch(/made before today/);
    expect([...words.will, words.done].join(" "), what).toMatch(/opens? nothing here/);
    for (const line of [...words.will, words.copies, words.when]) expect(line).toMatch(/\.$/);
  }
});

test("who has not come since the device secret was renewed is counted in words", () => {
  expect(waitingWords(0)).toBeUndefined();
  expect(waitingWords(1)).toMatch(/^One person has not/);
  expect(waitingWords(3)).toMatch(/^3 people have not/);
});
