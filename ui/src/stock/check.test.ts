// Scans come quicker than answers: each is sent in its turn, in the room in which it was made, and none is lost.
import { beforeEach, expect, test, vi } from "vitest";

import type { Api, StockCheckPage } from "../api";
import { carryWith } from "../lib/call";
import { NO_ROOM, StockCheck } from "./check.svelte";
import { Sheet } from "./sheet.svelte";

const page = {
  rooms: [
    { room: "r1", name: "Library", expected: 3, found: 3, elsewhere: 0, missing: 0 },
    { room: null, name: "", expected: 2, found: 0, elsewhere: 0, missing: 2 },
  ],
  elsewhere: [],
  odd: [],
  last: [],
} as unknown as StockCheckPage;

const asked: [string, unknown][] = [];
let refuse = "";
beforeEach(() => {
  asked.length = 0;
  refuse = "";
  carryWith(async (name, input) => {
    asked.push([name, input]);
    if (name === "stock_check_open") return page;
    if (name === "stock_check_room")
      return [
        { asset: "a1", tag: "LT-0001", what: "", serial: "", outcome: "found", remark: "" },
        { asset: "a2", tag: "LT-0002", what: "", serial: "", outcome: null, remark: "" },
        { asset: "a3", tag: "LT-0003", what: "", serial: "", outcome: null, remark: "" },
      ];
    if (name === "stock_check_sheet") return { seen: 1, notSeen: 1, asBefore: 0 };
    const { tag } = input as Api["stock_check_scan"]["input"];
    // The first answer takes longest: what came later has to wait for it.
    await new Promise((done) => setTimeout(done, tag === "LT-0001" ? 20 : 1));
    if (tag === refuse) throw { code: "invalid", field: "tag", why: { why: "not_understood" } };
    return { id: tag, outcome: "found", tag, asset: "a", what: "Laptop" };
  });
});

const scans = () =>
  asked
    .filter(([name]) => name === "stock_check_scan")
    .map(([, input]) => input as Api["stock_check_scan"]["input"]);

test("the first room with something to find is the one to begin in", async () => {
  const check = new StockCheck("sc");
  await check.load();
  expect(check.room).toBe(NO_ROOM);
});

test("scans are answered in the order in which they were made, each in its room", async () => {
  const check = new StockCheck("sc");
  await check.load();
  const first = check.scan("LT-0001");
  check.room = "r1";
  const second = check.scan("LT-0002");
  expect(check.waiting).toBe(2);
  await Promise.all([first, second]);
  await vi.waitFor(() => expect(check.waiting).toBe(0));
  expect(scans().map(({ tag, room }) => [tag, room])).toEqual([
    ["LT-0001", null],
    ["LT-0002", "r1"],
  ]);
  expect(check.results.map(({ tag }) => tag)).toEqual(["LT-0002", "LT-0001"]);
});

test("a scan that is refused says so and does not hold up the next", async () => {
  const check = new StockCheck("sc");
  await check.load();
  refuse = "---";
  await Promise.all([check.scan("---"), check.scan("LT-0002")]);
  expect(check.results.map(({ tag, outcome }) => [tag, outcome])).toEqual([
    ["LT-0002", "found"],
    ["---", null],
  ]);
  expect(check.results[1]?.words).toContain("cannot read the tag");
});

test("of a sheet only the lines that say something new are sent", async () => {
  const sheet = new Sheet();
  await sheet.load("sc", "r1");
  expect(sheet.ticked).toEqual([]);
  const second = sheet.lines[1];
  if (second) second.tick = "not_seen";
  sheet.restSeen();
  await sheet.save({ stockCheck: "sc", room: "r1", countedBy: "Priya", countedOn: "2026-09-08" });
  const sent = asked.at(-1)?.[1] as Api["stock_check_sheet"]["input"];
  expect(sent.lines).toEqual([
    { asset: "a2", tick: "not_seen", remark: "" },
    { asset: "a3", tick: "seen", remark: "" },
  ]);
});
