// The care of the invented school's equipment: tests, a repair, a theft.
import type { Api, AssetGlance, Care, Problem, TestLine } from "../api";

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
