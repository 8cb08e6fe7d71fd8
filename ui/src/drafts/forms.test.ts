import { expect, test } from "vitest";

import safety from "../safety/Page.svelte?raw";

/** Each form that keeps what was begun, and what "Keeping Signet safe" calls it. */
const KEPT: Record<string, string> = {
  consents: "returned forms",
  "people/new": "a person’s details",
  "people/${id}": "a person’s details",
  "people/${id}/contact": "a contact",
  school: "the school’s details",
  "inventory/new": "a piece of equipment",
  "inventory/${page.asset.id}": "a piece of equipment",
  "agreements/${line.pupil}/${line.agreement.code}": "a signed agreement",
  "consents/${pupil.id}/withdraw": "a withdrawal",
  "consents/${line.pupil}/settle/${purpose.id}": "a settled answer",
  "purposes/new": "the words of a consent",
  "purposes/${purpose.id}": "the words of a consent",
  "logs/${log.log}": "a line of a log",
  "logs/${line.id}/${step}": "a line of a log",
  "care/loss/${care.asset.id}": "a loss",
  "care/loss-more/${page.loss.id}": "a loss",
  "care/found/${care.asset.id}": "a loss",
  "care/repair/${care.asset.id}": "a repair",
  "care/back/${care.asset.id}": "a repair",
  "care/test/${care.asset.id}": "a test or a note about equipment",
  "care/work/${care.asset.id}": "a test or a note about equipment",
  'software/${title?.id ?? "new"}': "software with its licences",
  'software/${title}/licence/${licence?.id ?? "new"}': "software with its licences",
  "software/buy/${licence.id}": "software with its licences",
  'contracts/${contract?.id ?? "new"}': "contracts and requests",
  "software/ask": "contracts and requests",
  "software/decide/${asked.id}": "contracts and requests",
  "disposals/${batch.id}/plan": "a disposal",
  "disposals/${batch.id}/certificate": "a disposal",
};

/** Whatever stands here would be a secret, or needs nobody's typing to be kept. */
const NEVER = /^(door|keys|log-ins|backups|me|shell)\//;

const pages = import.meta.glob<string>("../**/*.svelte", {
  query: "?raw",
  import: "default",
  eager: true,
});
const ASKS = /keep(?:Draft|Half)\(\s*(?:untrack\(\(\) => )?(?:"([^"]+)"|`([^`]+)`)/g;

test("forms that keep what was begun are those that the safety page names", () => {
  const all = Object.values(pages).join("");
  const calls = [...all.matchAll(ASKS)].map(([, plain, made]) => plain ?? made ?? "");
  const uses = all.split(/keep(?:Draft|Half)\(/).length - 1;
  expect(calls.length, "a call that this test cannot read").toBe(uses);
  expect(calls.sort()).toEqual(Object.keys(KEPT).sort());
  const said = safety.replace(/\s+/g, " ");
  const sentence = /Some forms are kept[^.]*\./.exec(said)?.[0] ?? "";
  const named = (sentence.split("form again:")[1] ?? "").replace(/\.$/, "");
  let rest = named;
  for (const name of new Set(Object.values(KEPT))) {
    expect(rest).toContain(name);
    rest = rest.replace(name, "");
  }
  expect(rest.replace(/\band\b/g, "").replace(/[\s,]/g, ""), "named, but not kept").toBe("");
});

test("no form that takes a password, a code or a key keeps anything", () => {
  for (const [path, page] of Object.entries(pages))
    if (NEVER.test(path.replace("../", ""))) expect(page, path).not.toMatch(/keep(?:Draft|Half)\(/);
});
