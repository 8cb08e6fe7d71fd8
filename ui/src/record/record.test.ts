import { beforeEach, describe, expect, it } from "vitest";

import type { ListRecord, RecordPage } from "../api";
import { carryWith } from "../lib/call";
import { faultInWords } from "../lib/sentences/record";
import { fakeRecord } from "../dev/fake-record";
import { aboutInWords, pageOf } from "./about";
import { asked, EVERYTHING, RecordOfChanges } from "./record.svelte";
import { didInWords, KINDS, requestsOf, type Kind } from "./words";

const office = fakeRecord();
let sent: [string, unknown][] = [];

beforeEach(() => {
  sent = [];
  carryWith((name, input) => {
    sent.push([name, input]);
    return Promise.resolve(office[name as keyof typeof office](input as never));
  });
});

describe("the record of changes", () => {
  it("comes in pages until there is no more", async () => {
    const record = new RecordOfChanges();
    await record.load(EVERYTHING);
    expect(record.lines).toHaveLength(100);
    while (record.more) await record.loadMore();
    expect(record.lines).toHaveLength(record.entries);
    expect(new Set(record.lines.map(({ entry }) => entry)).size).toBe(record.entries);
  });

  it("drops an answer that a later choice has overtaken", async () => {
    const answers: ((page: RecordPage) => void)[] = [];
    carryWith(() => new Promise((done) => answers.push(done as (page: RecordPage) => void)));
    const record = new RecordOfChanges();
    const first = record.load(EVERYTHING);
    const second = record.load({ ...EVERYTHING, kind: "paper" });
    const page = (entries: number): RecordPage => ({ lines: [], next: null, entries, doers: [], about: null }); // prettier-ignore
    answers[1]?.(page(2));
    answers[0]?.(page(1));
    await Promise.all([first, second]);
    expect(record.entries).toBe(2);
  });

  it("asks for whole days by this computer's clock", () => {
    const { from, to } = asked({ ...EVERYTHING, from: "2026-09-07", to: "2026-09-08" });
    expect(new Date(from ?? "").getHours()).toBe(0);
    expect(new Date(to ?? "").getTime() - new Date(from ?? "").getTime()).toBe(48 * 3_600_000);
    expect(asked(EVERYTHING)).toEqual({ before: null, by: null, about: null, from: null, to: null, requests: [] }); // prettier-ignore
    expect(asked({ ...EVERYTHING, kind: "nonsense" }).requests).toEqual([]);
  });

  it("says what verifying found and then shows its line", async () => {
    const record = new RecordOfChanges();
    await record.verify();
    expect(record.verified?.fault).toBeNull();
    expect(sent.map(([name]) => name)).toEqual(["audit_verify", "audit_list"]);
  });

  it("hands the words of every line to the file", async () => {
    const record = new RecordOfChanges();
    await record.load({ ...EVERYTHING, by: "p1" });
    await record.save();
    const [, input] = sent.find(([name]) => name === "audit_save") ?? [];
    const { words, wanted } = input as { words: Record<string, string>; wanted: ListRecord };
    expect(words["person_add"]).toBe("Added a person");
    expect(wanted.by).toBe("p1");
  });
});

describe("words of the record", () => {
  it("has every kind of action and shows a later Signet's names as they stand", () => {
    for (const kind of Object.keys(KINDS)) expect(requestsOf(kind as Kind)).not.toEqual([]);
    expect(didInWords("person_add")).toBe("Added a person");
    expect(didInWords("incident_close")).toBe("incident close");
  });

  it("leads to what can be looked at and to nothing that is gone", () => {
    const mia = { kind: "person", id: "x", name: "Mia" } as const;
    expect(pageOf(mia, () => true)).toBe("#/people/x");
    expect(pageOf(mia, (need) => need !== "look")).toBeNull();
    expect(pageOf({ kind: "gone", id: "x" }, () => true)).toBeNull();
    const gone = { kind: "disposal", id: "x", number: "7" } as const;
    expect(pageOf(gone, (need) => need === "see_inventory")).toBe("#/inventory/disposals/x");
    expect(pageOf(gone, (need) => need === "look")).toBeNull();
    expect(aboutInWords(gone)).toBe("disposal 7");
    expect(aboutInWords({ kind: "gone", id: "x" })).toBe("one record");
    for (const kind of ["licence", "purchase", "installation"] as const) {
      const about = { kind, id: "x", name: "Alder Paint", title: "s1" };
      expect(pageOf(about, (need) => need === "see_inventory")).toBe("#/inventory/software/s1");
      expect(pageOf(about, (need) => need === "look")).toBeNull();
      expect(aboutInWords(about)).toContain("Alder Paint");
    }
    const contract = { kind: "contract", id: "x", name: "Harbour ICT, Broadband" } as const;
    expect(pageOf(contract, () => true)).toBe("#/inventory/contracts");
  });

  it("names the table or the entry that does not fit", () => {
    expect(faultInWords({ fault: "table", table: "person", entry: 4211, rows: 418, expected: 420 })).toBe("People: 2 rows missing since entry 4,211 of the record of changes."); // prettier-ignore
    expect(faultInWords({ fault: "table", table: "decision", entry: 7, rows: 5, expected: 5 })).toBe("Consents given and withdrawn: something was changed without Signet since entry 7 of the record of changes."); // prettier-ignore
    expect(faultInWords({ fault: "table", table: "class", entry: 7, rows: 6, expected: 5 })).toBe("Classes: 1 row too many since entry 7 of the record of changes."); // prettier-ignore
    expect(faultInWords({ fault: "entry", entry: 1204 })).toContain("Entry 1,204");
  });
});
