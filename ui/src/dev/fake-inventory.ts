// What the invented office answers about equipment.
import type {
  Api,
  AssetEvent,
  AssetFields,
  AssetRow,
  ChangedMany,
  OwnField,
  PastBatch,
  Problem,
  Room,
  SetField,
} from "../api";
import { fold } from "../lib/fold";
import { TODAY } from "./school";

type Names =
  | "rooms_list"
  | "room_save"
  | "tag_series"
  | "keepers_list"
  | "assets_list"
  | "assets_find"
  | "asset_open"
  | "asset_add"
  | "asset_edit"
  | "asset_stand"
  | "asset_take_back"
  | "assets_add"
  | "assets_add_check"
  | "assets_preview"
  | "assets_change"
  | "assets_undo"
  | "assets_batches"
  | "own_fields_list"
  | "own_field_save"
  | "own_value_set";
type Answers = { [N in Names]: (input: Api[N]["input"]) => Api[N]["output"] };

const refuse = (problem: Problem): never => {
  throw problem;
};
const KEEPERS = [
  { id: "s1", name: "Ruth Adeyemi" },
  { id: "s2", name: "Tomasz Zieliński" },
];

const changed = (batch: string | null, assets: string[], set: SetField[]): ChangedMany => ({
  batch,
  changed: Math.max(assets.length - 2, 1),
  unchanged: 1,
  lines: assets.slice(0, 40).map((id, at) => ({
    id,
    tag: `LT-${String(at + 1).padStart(4, "0")}`,
    what: "Laptop, Lenovo ThinkPad L13",
    field: set[0]?.field || "Insurance group",
    was: at % 3 ? "Library" : "",
    becomes: set[0]?.value === "" ? "" : "ICT suite",
  })),
  linesNotListed: 0,
  left: [
    { id: "l1", tag: "LT-0042", what: "Laptop, Lenovo ThinkPad L13", why: "on_loan" },
    { id: "l2", tag: "PR-0003", what: "Printer, Kyocera M5526", why: "elsewhere" },
  ],
});
const past = (over: Partial<PastBatch>): PastBatch => ({
  id: "b1",
  kind: "edited",
  source: "",
  at: "2026-09-08T09:12:00Z",
  by: "Jo Okafor",
  count: 32,
  set: [{ field: "room", becomes: "ICT suite" }],
  undoneAt: null,
  canUndo: true,
  ...over,
});
const PAST = [
  past({}),
  past({ id: "b0", set: [{ field: "standing", becomes: "retired" }], count: 4, canUndo: false }),
  past({ id: "b9", kind: "added", source: "Laptop", set: [], count: 100, canUndo: false }),
  past({
    id: "b8",
    set: [{ field: "warrantyUntil", becomes: "2027-08-31" }],
    undoneAt: "2026-09-02T10:00:00Z",
  }),
];

export function fakeInventory(): Answers {
  const rooms: Room[] = ["Computer suite", "Hall", "Library", "Year 6 Holly"].map((name, at) => ({
    id: `r${at}`,
    name,
    assets: 12,
    endedOn: null,
  }));
  const own: OwnField[] = [{ id: "f1", name: "Insurance group", kind: "number", endedOn: null }];
  let made = 0;
  let rows: AssetRow[] = Array.from({ length: 60 }, (_, at) => row(at + 1));

  function row(number: number): AssetRow {
    const camera = number % 9 === 0;
    return {
      id: `a${number}`,
      tag: `${camera ? "CA" : "LT"}-${String(number).padStart(4, "0")}`,
      kind: camera ? "Camera" : "Laptop",
      make: camera ? "Birch" : "Alder",
      model: camera ? "P2" : "L13",
      serial: `5CD${4100 + number}X`,
      description: "",
      standing: (["in_stock", "in_use", "on_loan", "in_repair", "lost", "retired"] as const)[
        number % 11 < 5 ? 0 : number % 6
      ] as AssetRow["standing"],
      room: rooms[number % 5]?.name ?? "",
      keeper: number % 2 ? "Ruth Adeyemi" : "",
      holder: number % 6 === 2 ? "Harleen Singh" : "",
      dueBackOn: number % 6 === 2 ? "2026-12-18" : null,
      boughtOn: "2024-09-02",
      costPence: camera ? 12_900 : 45_000,
      seenOn: number % 3 ? "2026-07-14" : null,
    };
  }
  const find = (id: string) => rows.find((one) => one.id === id) ?? refuse({ code: "not_found" });
  const fieldsOf = (one: AssetRow): AssetFields => ({
    kind: one.kind,
    make: one.make,
    model: one.model,
    serial: one.serial,
    description: "",
    ownership: "owned",
    supplier: "Larch Education Supplies",
    orderRef: "PO-2041",
    funding: "Capital",
    boughtOn: one.boughtOn,
    costPence: one.costPence,
    warrantyUntil: "2027-09-01",
    supportUntil: null,
    lifeYears: 5,
    room: rooms.find(({ name }) => name === one.room)?.id ?? null,
    keeper: KEEPERS.find(({ name }) => name === one.keeper)?.id ?? null,
    assistive: false,
    camera: one.kind === "Camera",
    portable: true,
    holdsData: one.kind === "Camera" ? "no" : "yes",
    encrypted: one.kind === "Camera" ? "unknown" : "yes",
    encryption: one.kind === "Camera" ? "" : "Full disk",
    system: "",
    enrolment: "",
    mac: "",
    electrical: "II",
    insured: true,
    note: "",
  });
  const event = (part: Partial<AssetEvent>): AssetEvent => ({
    on: TODAY,
    at: `${TODAY}T09:05:00Z`,
    by: "Jo Okafor",
    happened: "changed",
    field: "",
    was: "",
    became: "",
    note: "",
    ...part,
  });

  return {
    rooms_list: () => rooms,
    room_save: ({ name }) => {
      rooms.push({ id: `r${rooms.length}`, name, assets: 0, endedOn: null });
      return { id: `r${rooms.length - 1}` };
    },
    tag_series: () => [
      { prefix: "LT", next: "LT-0061" },
      { prefix: "CA", next: "CA-0055" },
    ],
    keepers_list: () => KEEPERS,
    assets_list: ({ disposed }) => (disposed ? [] : rows),
    assets_find: ({ text }) =>
      rows
        .filter(({ tag, kind, make }) => fold(`${tag} ${kind} ${make}`).includes(fold(text)))
        .slice(0, 12)
        .map(({ id, tag, kind, make, serial, standing }) => ({
          id,
          tag,
          what: `${kind}, ${make}`,
          serial,
          standing,
        })),
    asset_open: ({ id }) => {
      const one = find(id);
      return {
        asset: {
          id,
          tag: one.tag,
          standing: one.standing,
          holder: one.holder ? "p1" : null,
          dueBackOn: one.dueBackOn,
          seenOn: one.seenOn,
          revision: 1,
          fields: fieldsOf(one),
        },
        what: `${one.kind}, ${one.make} ${one.model}`,
        room: one.room,
        keeper: KEEPERS.find(({ name }) => name === one.keeper) ?? null,
        holder: one.holder ? { id: "p1", name: one.holder } : null,
        media: [
          { id: "m1", kind: "ssd", serial: `D${one.serial}`, sizeGb: 256, state: "in_asset" },
        ],
        accessories: ["Charger", "Case"],
        own: own.map((field) => ({ field, value: "3" })),
        events: [
          event({ happened: "lent", was: "in_stock", became: "on_loan", note: "Homework project" }),
          event({ field: "encrypted", was: "no", became: "yes" }),
          event({ happened: "moved", field: "room", was: "", became: one.room }),
          event({ happened: "added", became: "in_stock" }),
        ],
      };
    },
    asset_add: ({ fields, tag, prefix }) => {
      const one = row(100 + ++made);
      const given = tag ?? `${prefix}-${String(60 + made).padStart(4, "0")}`;
      rows = [{ ...one, ...fields, room: "", keeper: "", tag: given } as AssetRow, ...rows];
      return { id: one.id };
    },
    asset_edit: () => ({}),
    asset_stand: ({ id, standing }) => {
      find(id).standing = standing;
      return {};
    },
    asset_take_back: ({ id }) => {
      rows = rows.filter((one) => one.id !== id);
      return {};
    },
    assets_add_check: () => ({}),
    assets_add: ({ serials, like }) => ({
      batch: "b1",
      added: serials.map((serial) => {
        const taken = rows.find((one) => serial !== "" && one.serial === serial);
        if (taken) return { serial, id: null, tag: "", takenBy: taken.tag };
        const one = {
          ...row(200 + ++made),
          serial,
          tag: `${like.prefix}-${String(60 + made).padStart(4, "0")}`,
        };
        rows = [one, ...rows];
        return { serial, id: one.id, tag: one.tag, takenBy: null };
      }),
    }),
    assets_preview: ({ assets, set }) => changed(null, assets, set),
    assets_change: ({ assets, set }) => changed("b2", assets, set),
    assets_batches: () => PAST,
    assets_undo: () => ({}),
    own_fields_list: () => own,
    own_field_save: ({ name, kind }) => {
      own.push({ id: `f${own.length + 1}`, name, kind, endedOn: null });
      return { id: `f${own.length}` };
    },
    own_value_set: () => ({}),
  };
}
