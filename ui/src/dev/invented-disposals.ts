// Invented disposals, one at each step of the way.
import type { DisposalItem, DisposalPage, DisposalWait, MediumKind } from "../api";
import { TODAY } from "./school";

const FITS = {
  ssd: ["secure_erase", "crypto_erase", "destroy", "removed"],
  hdd: ["overwrite", "secure_erase", "destroy", "removed"],
  flash: ["factory_reset", "destroy", "removed"],
} as const;

export function item(
  number: number,
  kind: "ssd" | "hdd" | "flash" | null,
  cleared: boolean,
): DisposalItem {
  const tag = `LT-${String(number).padStart(4, "0")}`;
  const clearing = {
    method: "secure_erase",
    standard: "NIST SP 800-88 Rev. 2, Purge",
    tool: "Maker’s tool 4.1",
    on: TODAY,
    by: "Sam Reed",
    verifiedBy: "Jo Okafor",
    passed: true,
    note: "",
  } as const;
  return {
    asset: `asset-${number}`,
    tag,
    what: kind ? "Laptop, Alder L13" : "Screen, Alder 24",
    serial: `5CD${9_120_000 + number}`,
    costPence: number === 12 ? null : 45_000,
    ownership: "owned",
    holdsData: "yes",
    encrypted: "yes",
    was: "in_stock",
    bare: !kind,
    noMedia: "",
    lookedBy: "",
    ready: null,
    lacks: [],
    media: kind
      ? [
          {
            id: `medium-${number}`,
            kind: kind as MediumKind,
            serial: `S4EV${7_700_000 + number}`,
            sizeGb: 256,
            state: cleared ? "sanitised" : "in_asset",
            cleared,
            failed: false,
            clearing: cleared ? clearing : null,
            fits: [...FITS[kind]],
          },
        ]
      : [],
  };
}

export const trolley = (cleared: boolean) =>
  Array.from({ length: 10 }, (_, at) =>
    item(at + 1, at === 4 ? "hdd" : at === 8 ? "flash" : "ssd", cleared || at < 2),
  );

export function page(number: number, changed: Partial<DisposalPage>): DisposalPage {
  return {
    id: `d${number}`,
    number,
    state: "proposed",
    madeOn: "2026-09-01",
    madeBy: "Sam Reed",
    plan: {
      reason: "obsolete",
      route: "recycle",
      recipient: "Green Loop Ltd",
      contact: "01632 960 114",
      permit: "EPR/AB1234CD",
      permitCheckedOn: "2026-09-01",
      personalData: "yes",
      worthPence: 12_000,
      note: "",
    },
    items: trolley(false),
    value: { costPence: 450_000, unknown: 0, worthPence: 12_000, countsPence: 450_000 },
    rules: { requesterMayAuthorise: false, limitPence: 100_000, byEstimate: false, testMonths: 12 },
    askedByYou: false,
    authorised: null,
    guarantee: null,
    handover: null,
    certificates: [],
    matching: { expected: [], strangers: [] },
    waits: [{ wait: "authorisation" }],
    closedOn: null,
    closedBy: "",
    givenUp: null,
    history: [
      {
        on: "2026-09-01",
        at: "2026-09-01T09:00:00Z",
        by: "Sam Reed",
        tag: "LT-0001",
        said: { said: "added", asset: "asset-1", was: "in_stock", holder: null },
      },
    ],
    ...changed,
  };
}

const authorised = {
  on: "2026-09-02",
  by: "Helen Marsh",
  minute: "FGB 12",
  remark: "",
  valuePence: 450_000,
};
const handover = {
  on: "2026-09-04",
  handedBy: "Jo Okafor",
  collector: "D. Carter",
  vehicle: "",
  receiptNo: "R-77",
  acceptsResponsibility: true,
  carrier: "CBDU123456",
  noteKind: "transfer",
  noteNo: "WTN-9",
  keepNoteUntil: "2028-09-04",
  trackingId: "",
  pricePence: null,
  invoiceNo: "",
} as const;

function collected(): DisposalPage {
  const items = trolley(true);
  return page(2, {
    state: "collected",
    items,
    authorised,
    handover,
    certificates: [
      {
        id: "c1",
        certificate: {
          number: "GL-4471",
          dated: "2026-09-07",
          supplier: "Green Loop Ltd",
          serials: items.slice(0, 9).map(({ serial }) => serial),
        },
      },
    ],
    matching: {
      expected: items.map(({ asset, tag, serial }, at) => ({
        what: { kind: "asset", id: asset },
        asset,
        tag,
        serial,
        certificate: at < 9 ? "GL-4471" : null,
        explained: null,
      })),
      strangers: [{ serial: "XYZ-404", certificate: "GL-4471", ours: null, explained: null }],
    },
    waits: [
      { wait: "certificates", count: 1 },
      { wait: "strangers", count: 1 },
    ],
  });
}

function gift(): DisposalPage {
  const plan = {
    ...page(1, {}).plan,
    route: "gift",
    recipient: "Hill Road Community Hall",
    permit: "",
  };
  const items = [item(21, "ssd", true), { ...item(22, null, false), noMedia: "Sam Reed" }];
  const lacks = ["test", "recall", "enrolment", "licences", "labels"] as const;
  return page(1, {
    state: "cleared",
    plan: { ...plan, permitCheckedOn: null } as DisposalPage["plan"],
    items: items.map((one) => ({ ...one, lacks: [...lacks] })),
    authorised,
    waits: [{ wait: "readiness", count: 2 }],
  });
}

export function pages(): DisposalPage[] {
  const waits: DisposalWait[] = [
    { wait: "media", count: 8 },
    { wait: "no_media", count: 1 },
  ];
  const items = [...trolley(false), item(12, null, false)];
  return [
    page(5, { plan: null, items: [], waits: [{ wait: "items" }, { wait: "plan" }] }),
    page(4, {}),
    page(3, { state: "authorised", authorised, items, waits }),
    collected(),
    gift(),
  ];
}
