import { describe, expect, test } from "vitest";

import type { GridLine, Signer } from "../api";
import {
  allAlike,
  begin,
  blankWords,
  isWorthSaving,
  nextByMouse,
  nextParts,
  tick,
  toRequest,
  whatIsIn,
} from "./draft";
import { firstSigner, giverWords, signerAt } from "./signer";

const TODAY = "2026-09-08";
const signer = (id: string, more: Partial<Signer> = {}): Signer => ({
  id,
  name: `${id} Kowalczyk`,
  relationship: "Mother",
  responsibility: "yes",
  courtOrder: false,
  ...more,
});
const line = (contacts: Signer[]): GridLine => ({
  pupil: "p",
  name: "Łucja Kowalczyk",
  registerName: "Kowalczyk, Łucja",
  legalName: "",
  born: "2019-03-14",
  startsOn: null,
  leftOn: null,
  formIn: null,
  formOut: "2026-09-01",
  formDue: "2026-09-15",
  sheet: "out",
  blank: 0,
  missing: true,
  agreement: { code: "a2", state: "issued", version: null, signedOn: null, lacks: ["pupil", "parent"], formReturn: null },
  cells: [],
  contacts,
}); // prettier-ignore
const anna = signer("Anna");
const start = begin(line([anna]), "2026-09-03");

describe("who signed", () => {
  test("begins with the first contact on record as holding parental responsibility", () => {
    const contacts = [
      signer("a", { responsibility: "no" }),
      signer("b", { courtOrder: true }),
      signer("c", { responsibility: "unknown" }),
      signer("d"),
    ];
    expect(firstSigner(contacts)).toEqual({ kind: "contact", id: "d" });
    expect(firstSigner(contacts.slice(0, 3))).toBeNull();
    expect(firstSigner([])).toBeNull();
  });

  test("figures stand for the contacts in order", () => {
    expect(signerAt([anna], 1)).toEqual({ kind: "contact", id: "Anna" });
    expect(signerAt([anna], 2)).toBeNull();
  });

  test("is said with the right by which they sign, and a court order without its reason", () => {
    const by = { kind: "contact", id: "Anna" } as const;
    expect(giverWords(by, [anna])).toBe("Anna Kowalczyk (mother, parental responsibility)");
    expect(giverWords(by, [signer("Anna", { courtOrder: true })])).toContain("may not decide");
    expect(giverWords(null, [anna])).toBeUndefined();
  });
});

describe("a draft", () => {
  test("has nothing to save until something is ticked, signed or said to be in", () => {
    expect(isWorthSaving(undefined)).toBe(false);
    expect(isWorthSaving({ ...start, signedOn: "2026-09-01" })).toBe(false);
    expect(isWorthSaving(tick(start, "web", "no"))).toBe(true);
    expect(isWorthSaving({ ...start, sheet: true })).toBe(true);
    expect(isWorthSaving({ ...start, parts: ["parent"] })).toBe(true);
  });

  test("is never changed in place, and a tick can be taken away again", () => {
    const ticked = tick(start, "web", "limits", "first name only");
    expect(start.ticks).toEqual({});
    expect(ticked.ticks["web"]).toEqual({ answer: "limits", limits: "first name only" });
    expect(tick(ticked, "web", null).ticks).toEqual({});
  });

  test("goes round by mouse: nothing, Yes, No, nothing", () => {
    expect([undefined, "yes", "no", "limits"].map((a) => nextByMouse(a as never))).toEqual([
      "yes",
      "no",
      null,
      "no",
    ]);
  });

  test("says what is in it", () => {
    expect(whatIsIn(allAlike(start, ["a", "b"], "no"))).toBe("2 answers");
    expect(whatIsIn({ ...tick(start, "a", "no"), parts: ["parent"] })).toBe(
      "1 answer and the agreement",
    );
    expect(whatIsIn({ ...start, sheet: true })).toBe("a form with nothing ticked");
  });

  test("says how many boxes were left blank", () => {
    expect(blankWords(allAlike(start, ["a", "b"], "no"), 9)).toBe(", 7 left blank");
    expect(blankWords(allAlike(start, ["a", "b"], "no"), 2)).toBe("");
    expect(blankWords({ ...start, parts: ["parent"] }, 9)).toBe("");
  });
});

test("the agreement is signed as the form needs; pressed again, by one only; then not at all", () => {
  const steps = (form: "a1" | "a2", lacks: ("pupil" | "parent")[]) => {
    const seen = [];
    let parts = nextParts(form, lacks, []);
    while (parts.length) {
      seen.push(parts.join("+"));
      parts = nextParts(form, lacks, parts);
    }
    return seen;
  };
  expect(steps("a1", ["parent"])).toEqual(["parent", "pupil"]);
  expect(steps("a2", ["pupil", "parent"])).toEqual(["pupil+parent", "parent", "pupil"]);
  expect(steps("a2", ["pupil"])).toEqual(["pupil", "pupil+parent", "parent"]);
  expect(steps("a2", [])[0]).toBe("pupil+parent");
});

describe("what is sent", () => {
  test("one form with the sheet and the agreement, as it stands on the paper", () => {
    const draft = { ...tick(start, "web", "yes"), parts: ["pupil", "parent"] as const };
    expect(toRequest(draft, "p", TODAY)).toMatchObject({
      pupil: "p",
      receivedOn: TODAY,
      consents: {
        ticked: [{ purpose: "web", answer: "yes", limits: "" }],
        giver: { kind: "contact", id: "Anna" },
        method: "paper",
        signedOn: "2026-09-03",
      },
      agreement: {
        parts: [
          { part: "pupil", by: { kind: "pupil" } },
          { part: "parent", by: { kind: "contact", id: "Anna" } },
        ],
      },
    });
  });

  test("a form in with nothing ticked is a form all the same", () => {
    expect(toRequest({ ...start, sheet: true }, "p", TODAY)).toMatchObject({
      consents: { ticked: [] },
      agreement: null,
    });
  });

  test("nobody is guessed: without a signer there is a question, except for the pupil's own part", () => {
    const nobody = begin(line([]), TODAY);
    expect(toRequest(tick(nobody, "web", "yes"), "p", TODAY)).toHaveProperty("sentence");
    expect(toRequest({ ...nobody, parts: ["pupil"] }, "p", TODAY)).toHaveProperty("agreement");
    const byPupil = { ...nobody, giver: { kind: "pupil" } as const, parts: ["parent"] as const };
    expect(toRequest(byPupil, "p", TODAY)).toHaveProperty("sentence");
  });
});
