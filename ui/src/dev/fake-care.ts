// The care of the invented school's equipment: tests, a repair, a theft.
import type {
  Api,
  AssetFault,
  AssetGlance,
  AssetPlan,
  AssetPlanRow,
  AssetSource,
  Care,
  Correction,
  Problem,
  TestLine,
} from "../api";

type Answers = { [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] };

const refuse = (problem: Problem): never => {
  throw problem;
};
const plain = (tag: string) => tag.toUpperCase().replace(/[^A-Z0-9]/g, "");

const THINGS: AssetGlance[] = (
  [
    ["LT-0012", "Laptop, Alder L13", "in_use", "ICT suite", "Ruth Bell"],
    ["LT-0013", "Laptop, Alder L13", "stolen", "ICT suite", ""],
    ["LT-0014", "Laptop, Alder L13", "in_repair", "Library", ""],
    ["PR-0003", "Projector, Lumen P40", "in_use", "Hall", ""],
    ["KB-0001", "Keyboard with large keys", "in_use", "2 Fir", "Mia Nowak"],
  ] as const
).map(([tag, what, standing, room, holder], at) => ({
  id: `asset-${at}`,
  tag,
  what,
  serial: `S-${tag}`,
  standing,
  room,
  holder,
}));

const line = (at: number, over: Partial<TestLine["standing"]>): TestLine => ({
  asset: THINGS[at] as AssetGlance,
  standing: {
    kind: "electrical",
    state: "in_order",
    lastOn: "2025-09-03",
    nextDueOn: "2026-09-03",
    ...over,
  },
  byWhom: "Beacon Testing",
  label: `G-11${at}`,
});

const SOURCE: AssetSource = {
  token: "f1",
  fileName: "snipe-it.csv",
  encoding: "UTF-8",
  delimiter: "comma",
  sheets: [],
  sheet: null,
  headerRow: 1,
  rows: 4,
  columns: [
    { heading: "Asset Tag", samples: ["LT-0101", "LT-0102"], meaning: "tag" },
    { heading: "Serial", samples: ["5CD01", "5CD02"], meaning: "serial" },
    { heading: "Category", samples: ["Laptop"], meaning: "kind" },
    { heading: "Status", samples: ["Ready to Deploy", "Undeployable"], meaning: "status" },
    { heading: "Actions", samples: [], meaning: null },
  ],
  firstRows: [{ row: 1, cells: ["Asset Tag", "Serial", "Category", "Status"] }],
  ownFields: [{ id: "own-1", name: "Insurance group", kind: "number", endedOn: null }],
  remembered: false,
};
const planned = (
  row: number,
  over: Partial<AssetPlan["rows"][number]>,
): AssetPlan["rows"][number] => ({
  row,
  outcome: "new",
  tag: `LT-010${row}`,
  what: "Laptop, Lenovo ThinkPad L13",
  count: 1,
  changes: [],
  faults: [],
  remarks: [],
  ...over,
});
const refused = (why: AssetFault["why"], column: number, heading: string, text: string) => ({
  why,
  heading,
  text,
  rows: [],
  cells: [{ column, heading, text }],
});
const PLAN: AssetPlan = {
  counts: { new: 2, changed: 1, unchanged: 1, refused: 2 },
  unused: ["Actions"],
  fields: ["Insurance group"],
  rooms: ["ICT suite"],
  ambiguousDates: 1,
  rows: [
    planned(2, {}),
    planned(3, {
      remarks: [
        { why: "keeper_unknown", heading: "Checked Out To", text: "Tom Reed", rows: [], cells: [] },
      ],
    }),
    planned(4, {
      outcome: "changed",
      changes: [{ field: "room", was: "Library", becomes: "ICT suite" }],
    }),
    planned(5, {
      outcome: "refused",
      faults: [refused("unknown_status", 7, "Status", "Undeployable")],
    }),
    planned(6, {
      outcome: "refused",
      faults: [
        refused("unclear_amount", 11, "Purchase Cost", "1.234,50"),
        refused("not_a_date", 12, "Purchase Date", "31/09/2024"),
      ],
    }),
    planned(7, {
      outcome: "unchanged",
      remarks: [{ why: "accessories_kept", heading: "Box", text: "Charger", rows: [], cells: [] }],
    }),
  ],
  rowsNotListed: 0,
  fingerprint: "f",
};

/** The plan after these cells were typed: whatever was typed is taken. */
function corrected(typed: Correction[]): AssetPlan {
  const rows = PLAN.rows.map((row) => {
    const faults = row.faults.filter(({ cells }) =>
      cells.every(
        ({ column }) => !typed.some((one) => one.row === row.row && one.column === column),
      ),
    );
    return row.outcome === "refused" && !faults.length
      ? { ...row, faults, outcome: "new" as const }
      : { ...row, faults };
  });
  const count = (outcome: AssetPlanRow["outcome"]) =>
    rows.filter((row) => row.outcome === outcome).length;
  const counts = { ...PLAN.counts, new: count("new"), refused: count("refused") };
  return { ...PLAN, rows, counts };
}

export function fakeCare(): Answers {
  const lines: TestLine[] = [
    line(3, { state: "failed", lastOn: "2026-09-01", nextDueOn: null }),
    line(0, { state: "overdue" }),
    line(2, { state: "never", lastOn: null, nextDueOn: null }),
    line(4, { state: "soon", nextDueOn: "2026-09-28" }),
    line(0, { kind: "installation", state: "no_next", nextDueOn: null }),
  ];
  const find = (tag: string) =>
    THINGS.find((thing) => plain(thing.tag) === plain(tag)) ?? refuse({ code: "not_found" });
  let tests = 0;

  return {
    care_tests: ({ onlyDue }) =>
      lines.filter(({ standing }) => !onlyDue || !["in_order", "no_next"].includes(standing.state)),
    care_report: ({ report }) => ({
      lines: THINGS.map((asset, at) => ({
        asset,
        keeper: at % 2 ? "Ruth Bell" : "",
        funding: "PTA",
        boughtOn: "2023-09-01",
        costPence: at ? 45_000 : null,
        group: report === "by_room" ? asset.room : report === "tests_due" ? "electrical" : "",
        why: "listed",
        on: null,
      })),
      costPence: 180_000,
      withoutCost: 1,
    }),
    asset_imports: () => [
      {
        id: "b1",
        fileName: "equipment.csv",
        at: "2026-09-07T09:12:00+00:00",
        by: "Jo Okafor",
        added: 148,
        changed: 3,
        refused: 2,
        undoneAt: null,
        canUndo: true,
      },
    ],
    asset_import_pick: () => ({ token: "f1", fileName: "snipe-it.csv" }),
    asset_import_read: () => SOURCE,
    asset_import_plan: ({ corrections }) => corrected(corrections),
    // prettier-ignore
    asset_import_apply: ({ plan }) => ({ id: "b2", added: 2, changed: 1, unchanged: 1, refused: 2, skipped: 0, corrected: plan.corrections.length }),
    asset_import_undo: () => ({ removed: 2, restored: 1 }),
    asset_import_save_refused: () => ({ done: true, fileName: "Refused rows.csv" }),
    care_scan: ({ tag }) => find(tag),
    care_test: ({ tag }) => {
      const asset = find(tag);
      if (asset.standing === "stolen")
        refuse({ code: "invalid", field: "asset", why: { why: "does_not_fit" } });
      return { id: `test-${++tests}`, asset };
    },
    care_tests_take_back: () => ({}),
    care_takers: ({ text }) =>
      text.toLowerCase().startsWith("m")
        ? [{ id: "p-mia", name: "Mia Nowak", kind: "pupil", className: "2 Fir" }]
        : [],
    care_open: ({ asset }) =>
      careOf(THINGS.find(({ id }) => id === asset) ?? (THINGS[0] as AssetGlance)),
    care_work: () => ({}),
    care_repair: () => ({ id: "repair-2" }),
    care_repair_back: () => ({}),
    care_loss: () => ({ id: "loss-2" }),
    care_loss_add: () => ({}),
    care_found: () => ({}),
    care_move: ({ tags }) => ({
      moved: [{ id: "move-1", asset: { ...find(tags[0] ?? ""), room: "Hall" }, from: "Library" }],
      there: 0,
    }),
    care_move_take_back: () => ({}),
    care_give: () => ({}),
    care_hand_back: () => ({}),
  };
}

function careOf(asset: AssetGlance): Care {
  const made = { asset: asset.id, enteredBy: "Jo Okafor" };
  const loss: Care["losses"][number] = {
    loss: {
      ...made,
      id: "loss-1",
      kind: "stolen",
      on: "2026-09-04",
      place: "Car park",
      circumstances: "Taken from a locked car between four and five.",
      reportedBy: "Ruth Bell",
      reportedOn: "2026-09-05",
      was: "in_use",
      holder: null,
      holdsData: "yes",
      data: "class lists",
      encrypted: "no",
      registerHoldsData: "yes",
      registerEncrypted: "yes",
      knownAt: "2026-09-05T08:10:00+00:00",
    },
    entries: [
      {
        kind: "breach",
        on: "2026-09-05",
        atRisk: "yes",
        told: "",
        toldOn: null,
        text: "It was not encrypted after all",
        pence: null,
        enteredAt: "2026-09-05T08:10:00+00:00",
        enteredBy: "Jo Okafor",
      },
    ],
    breach: "to_tell",
    found: false,
  };
  const stolen = asset.standing === "stolen";
  const test = { ...made, note: "", takenBack: false };
  return {
    asset,
    holder: asset.holder ? "p-1" : null,
    holdsData: "yes",
    encrypted: "yes",
    standing: [
      { kind: "electrical", state: "overdue", lastOn: "2025-09-03", nextDueOn: "2026-09-03" },
      { kind: "installation", state: "no_next", lastOn: "2024-09-02", nextDueOn: null },
    ],
    tests: [
      {
        ...test,
        id: "t3",
        kind: "electrical",
        on: "2026-09-01",
        byWhom: "Beacon Testing",
        result: "failed",
        label: "",
        nextDueOn: null,
        takenBack: true,
      },
      {
        ...test,
        id: "t2",
        kind: "electrical",
        on: "2025-09-03",
        byWhom: "Beacon Testing",
        result: "passed",
        label: "G-114",
        nextDueOn: "2026-09-03",
      },
      {
        ...test,
        id: "t1",
        kind: "installation",
        on: "2024-09-02",
        byWhom: "Harbour ICT",
        result: "passed",
        label: "",
        nextDueOn: null,
      },
    ],
    work: [
      {
        kind: "inspection",
        on: "2026-05-11",
        byWhom: "Head teacher",
        what: "Nothing found",
        enteredBy: "Jo Okafor",
      },
    ],
    repairs: [
      {
        id: "repair-1",
        asset: asset.id,
        fault: "Hinge broken",
        who: "Alder Repairs",
        sentOn: "2026-02-02",
        was: "in_use",
        backOn: asset.standing === "in_repair" ? null : "2026-02-13",
        outcome: asset.standing === "in_repair" ? null : "mended",
        costPence: asset.standing === "in_repair" ? null : 4550,
        note: "",
      },
    ],
    losses: stolen ? [loss] : [],
    moves: [
      {
        on: "2025-01-06",
        from: "Library",
        to: "ICT suite",
        authorisedBy: "Ruth Bell",
        note: "",
        takenBack: false,
      },
    ],
  };
}
