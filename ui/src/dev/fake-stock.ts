// Equipment in the invented school, as far as stock-checks and labels go: a library of laptops, counted half-way.
import type {
  Api,
  Counted,
  LabelChoice,
  LabelLayoutFacts,
  LabelledAsset,
  StockCheckPage,
  StockCheckTotals,
  StockOutcome,
} from "../api";
import { TODAY } from "./school";

type Answers = { [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] };

const LIBRARY = { room: "r-library", name: "Library" };
const HALL = { room: "r-hall", name: "Hall" };
const tagOf = (number: number) => `LT-${String(number).padStart(4, "0")}`;
const assets: LabelledAsset[] = Array.from({ length: 31 }, (_, at) => ({
  asset: `a-${at + 1}`,
  tag: tagOf(at + 1),
  what: at % 7 === 3 ? "Tablet, Alder Slate 10" : "Laptop, Alder L13",
  serial: `5CG${4100 + at * 37}`,
  room: at < 24 ? LIBRARY.name : HALL.name,
}));

const totals: StockCheckTotals = {
  expected: 31,
  found: 21,
  elsewhere: 2,
  missing: 8,
  lent: 3,
  besides: 1,
  unknown: 1,
  noTag: 1,
  disposed: 1,
  lost: 1,
  moved: 1,
  firstOn: "2026-09-04",
  lastOn: TODAY,
};

const check: StockCheckPage = {
  id: "sc-1",
  whole: false,
  note: "Annual return 2026",
  begunOn: "2026-09-04",
  begunBy: "Jo Okafor",
  closedOn: null,
  closedBy: "",
  countedBy: "",
  secondCounter: "",
  lookedOn: false,
  aloneBecause: "",
  givenUp: "",
  totals,
  rooms: [
    { ...LIBRARY, expected: 24, found: 19, elsewhere: 1, missing: 4 },
    { ...HALL, expected: 7, found: 2, elsewhere: 1, missing: 4 },
  ],
  elsewhere: [
    elsewhere("c-1", 25, "Hall", "", true),
    elsewhere("c-2", 12, "Library", "Maya Carter", false),
    { ...elsewhere("c-3", 26, "Library", "", false), moved: true },
  ],
  odd: [
    odd("c-4", "unknown", "9780141036144", "", null),
    odd("c-5", "no_tag", "", "Printer, grey, on the window sill", null),
    odd("c-6", "disposed", "LT-0077", "Laptop, Birch 4", "a-77"),
    odd("c-7", "lost", "IP-0009", "Tablet, Alder Slate 10", "a-78"),
  ],
  last: [
    last("c-1", "elsewhere", tagOf(25), "Laptop, Alder L13", "Hall"),
    last("c-4", "unknown", "9780141036144", "", ""),
    last("c-8", "found", tagOf(21), "Laptop, Alder L13", ""),
    last("c-9", "again", tagOf(21), "Laptop, Alder L13", ""),
    last("c-6", "disposed", "LT-0077", "Laptop, Birch 4", ""),
    last("c-10", "found", tagOf(20), "Laptop, Alder L13", ""),
  ],
};

function elsewhere(
  count: string,
  number: number,
  expectedRoom: string,
  holder: string,
  movable: boolean,
): StockCheckPage["elsewhere"][number] {
  return {
    count,
    asset: `a-${number}`,
    tag: tagOf(number),
    what: "Laptop, Alder L13",
    expectedRoom,
    holder,
    standing: holder ? "on_loan" : "in_use",
    foundIn: LIBRARY.room,
    foundRoom: LIBRARY.name,
    moved: false,
    movable,
  };
}

function odd(
  count: string,
  outcome: StockOutcome,
  tag: string,
  what: string,
  asset: string | null,
): StockCheckPage["odd"][number] {
  return { count, outcome, asset, tag, what, room: LIBRARY.name, on: TODAY, by: "Jo Okafor" };
}

function last(
  count: string,
  outcome: StockOutcome,
  tag: string,
  what: string,
  expectedRoom: string,
): StockCheckPage["last"][number] {
  const asset = what ? "a-1" : null;
  return { count, outcome, asset, tag, what, room: LIBRARY.name, expectedRoom, holder: "" };
}

function counted(tag: string): Counted {
  const found = assets.find(
    (asset) => asset.tag.replace("-", "") === tag.toUpperCase().replace("-", ""),
  );
  return {
    id: crypto.randomUUID(),
    outcome: found ? "found" : "unknown",
    asset: found?.asset ?? null,
    tag: found?.tag ?? tag,
    what: found?.what ?? "",
    expectedRoom: "",
    standing: found ? "in_use" : null,
    holder: "",
    earlierRoom: "",
    earlierOn: null,
    earlierBy: "",
    roomExpected: 24,
    roomFound: 20,
  };
}

function sheet(
  layout: LabelLayoutFacts["layout"],
  name: string,
  [columns, rows]: [number, number],
  [width, height]: [number, number],
  [across, down]: [number, number],
  lines: number,
): LabelLayoutFacts {
  const left = (210 - width - across * (columns - 1)) / 2;
  const top = (297 - height - down * (rows - 1)) / 2;
  const page = { pageWidth: 210, pageHeight: 297 };
  return { layout, name, ...page, columns, rows, width, height, left, top, across, down, lines };
}

function roll(layout: LabelLayoutFacts["layout"], name: string, width: number, height: number) {
  const page = { pageWidth: width, pageHeight: height, columns: 1, rows: 1, left: 0, top: 0 };
  return { layout, name, ...page, width, height, across: width, down: height, lines: 6 };
}

const LAYOUTS: LabelLayoutFacts[] = [
  sheet("l7160", "L7160", [3, 7], [63.5, 38.1], [66.04, 38.1], 16),
  sheet("l7163", "L7163", [2, 7], [99.1, 38.1], [101.6, 38.1], 16),
  sheet("l6008", "L6008", [7, 27], [25.4, 10], [27.9, 10], 2),
  sheet("l6009", "L6009", [4, 12], [45.7, 21.2], [48.3, 21.2], 7),
  sheet("l4731", "L4731", [7, 27], [25.4, 10], [27.9, 10], 2),
  roll("roll62x29", "62 × 29 mm", 62, 29),
  roll("roll62", "62 mm", 62, 38),
  roll("tape24", "24 mm", 60, 24),
];

export function fakeStock(): Answers {
  let choice: LabelChoice = {
    layout: "l7160",
    start: 8,
    copies: 1,
    what: true,
    serial: true,
    school: true,
    room: false,
    propertyOf: true,
  };
  return {
    rooms_list: () => [
      { id: LIBRARY.room, name: LIBRARY.name, assets: 24, endedOn: null },
      { id: HALL.room, name: HALL.name, assets: 7, endedOn: null },
    ],
    stock_checks_list: () => ({
      checks: [
        line("sc-1", null, totals),
        {
          ...line("sc-2", "2025-09-19", { ...totals, found: 29, elsewhere: 1, missing: 1 }),
          whole: true,
        },
        {
          ...line("sc-3", "2025-09-02", { ...totals, found: 0, missing: 31, elsewhere: 0 }),
          givenUp: true,
        },
      ],
      rooms: [
        room("r-ict", "ICT suite", 30, null, true, false),
        room("r-2fir", "2 Fir", 4, "2025-09-02", true, false),
        room(LIBRARY.room, LIBRARY.name, 24, "2025-09-19", false, true),
      ],
      due: { open: 1, rooms: 2 },
    }),
    stock_check_open: () => check,
    stock_check_missing: () =>
      assets.slice(0, 8).map((asset, at) => ({
        ...asset,
        roomId: LIBRARY.room,
        standing: at === 2 ? "in_repair" : "in_use",
        holder: at === 1 ? "Helen Marsh" : "",
        seenOn: at % 3 === 0 ? null : "2025-09-18",
        lookedFor: at === 4,
        remark: at === 4 ? "empty place in the trolley" : "",
      })),
    stock_check_room: () =>
      assets.slice(0, 12).map(({ asset, tag, what, serial }, at) => ({
        asset,
        tag,
        what,
        serial,
        outcome: at < 4 ? "found" : null,
        remark: "",
      })),
    stock_check_counters: () => ({ counters: ["Jo Okafor", "Priya Shah"], keepers: ["Jo Okafor"] }),
    stock_check_begin: () => ({ id: "sc-1" }),
    stock_check_scan: ({ tag }) => counted(tag),
    stock_check_no_tag: () => ({ id: "c-11" }),
    stock_check_sheet: ({ lines }) => ({ seen: lines.length, notSeen: 0, asBefore: 0 }),
    stock_check_undo: () => ({ id: "c-1", tag: tagOf(25), outcome: "elsewhere" }),
    stock_check_move: () => ({ moved: 1, left: 0 }),
    stock_check_close: () => ({ totals }),
    stock_check_give_up: () => ({}),
    labels_page: () => ({ layouts: LAYOUTS, choice, lastAddedOn: TODAY }),
    labels_pick: (which) => (which.by === "chosen" ? assets.slice(0, 1) : assets),
    labels_keep: (kept) => {
      choice = kept;
      return {};
    },
  };
}

function line(id: string, closedOn: string | null, counted: StockCheckTotals) {
  const rooms = [LIBRARY.name, HALL.name];
  const begunOn = closedOn ? "2025-09-01" : "2026-09-04";
  const by = { begunBy: "Jo Okafor", note: closedOn ? "" : "Annual return 2026" };
  return { id, whole: false, rooms, begunOn, ...by, closedOn, givenUp: false, totals: counted };
}

function room(
  id: string,
  name: string,
  pieces: number,
  checkedOn: string | null,
  isDue: boolean,
  beingCounted: boolean,
) {
  return { room: id, name, assets: pieces, checkedOn, isDue, beingCounted };
}
