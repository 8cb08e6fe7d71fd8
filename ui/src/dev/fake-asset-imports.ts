// A file of equipment on its way into the invented school's register: two of its rows are refused until they are put right.
import type { Api, AssetFault, AssetPlan, AssetPlanRow, AssetSource, Correction } from "../api";

type Answers = { [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] };

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
    { heading: "With", samples: ["Mia Nowak", "Leo Carter"], meaning: null },
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
  unused: ["Actions", "With"],
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

export function fakeAssetImports(): Answers {
  return {
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
  };
}
