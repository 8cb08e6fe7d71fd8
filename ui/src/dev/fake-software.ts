// What the invented office answers about its software and contracts.
import type {
  Api,
  Contract,
  LicenceKind,
  LicencePosition,
  SoftwareDue,
  SoftwareLine,
  TitleFields,
} from "../api";

type Names =
  | "software_list"
  | "software_open"
  | "software_due"
  | "software_people"
  | "software_save"
  | "software_retire"
  | "software_install"
  | "software_uninstall"
  | "licence_save"
  | "licence_buy"
  | "licence_take_back"
  | "contracts_list"
  | "contract_save"
  | "notice_see"
  | "authorisations_list"
  | "authorisation_ask"
  | "authorisation_decide"
  | "rooms_list";
type Answers = { [N in Names]: (input: Api[N]["input"]) => Api[N]["output"] };

const fields = (name: string, publisher: string, more: Partial<TitleFields> = {}): TitleFields => ({
  name,
  publisher,
  version: "",
  purpose: "",
  owner: "",
  online: false,
  personalData: "unknown",
  checkRef: "",
  checkNone: "",
  checkedOn: null,
  ageLimit: null,
  phases: "",
  note: "",
  ...more,
});

const title = (
  id: string,
  of: TitleFields,
  kind: LicenceKind,
  position: LicencePosition,
  endsOn?: string,
): SoftwareLine => ({
  id,
  fields: of,
  kinds: [kind],
  position,
  endings: endsOn ? [{ licence: `l-${id}`, endsOn, tellOn: endsOn }] : [],
  unchecked: of.online && of.personalData !== "no" && !of.checkRef,
  gone: 0,
  retiredOn: null,
});

const TITLES: SoftwareLine[] = [
  title(
    "s1",
    fields("Alder Paint", "Alder Software", { version: "11", purpose: "Drawing, years 3 to 6" }),
    "device",
    { owned: 60, used: 63, free: 0, short: 3 },
  ),
  title(
    "s2",
    fields("Class Chat", "Beech Learning", {
      purpose: "Homework and messages",
      owner: "Computing lead",
      online: true,
      personalData: "yes",
      ageLimit: 13,
      phases: "Staff only",
    }),
    "site",
    { owned: null, used: 48, free: null, short: 0 },
  ),
  title(
    "s3",
    fields("Reading Tree", "Rowan Publishing", {
      online: true,
      personalData: "yes",
      checkRef: "DPIA 7",
      checkedOn: "2025-11-03",
      phases: "Years 1 to 4",
    }),
    "subscription",
    { owned: 240, used: 226, free: 14, short: 0 },
    "2026-10-31",
  ),
  title("s4", fields("Open Office Suite", "The Document Foundation"), "free", {
    owned: null,
    used: 121,
    free: null,
    short: 0,
  }),
];

const contract = (
  id: string,
  supplier: string,
  what: string,
  more: Partial<Contract["fields"]>,
  pence: number,
): Contract => ({
  id,
  valuePence: pence,
  fields: {
    supplier,
    what,
    reference: "",
    startsOn: "2024-04-01",
    endsOn: null,
    noticeOn: null,
    owner: "Business manager",
    note: "",
    closedOn: null,
    ...more,
  },
});

const CONTRACTS = [
  contract(
    "c1",
    "Rowan Net",
    "Broadband and filtering",
    { noticeOn: "2026-10-31", endsOn: "2027-03-31" },
    480_000,
  ),
  contract("c2", "Alder Copiers", "Two copiers", { endsOn: "2028-08-31" }, 312_000),
  contract("c3", "Beech Support", "Support on site", { endsOn: "2026-08-31" }, 650_000),
];

const DUE: SoftwareDue[] = [
  { why: "notice", title: null, licence: null, contract: "c1", about: "Rowan Net: Broadband and filtering", day: "2026-10-31", count: 1 },
  { why: "licence_ends", title: "s3", licence: "l-s3", contract: null, about: "Reading Tree", day: "2026-10-31", count: 1 },
  { why: "short", title: "s1", licence: null, contract: null, about: "Alder Paint", day: null, count: 3 },
  { why: "unchecked", title: "s2", licence: null, contract: null, about: "Class Chat", day: null, count: 1 },
]; // prettier-ignore

export function fakeSoftware(): Answers {
  const nothing = () => ({});
  return {
    software_list: ({ asAt }) => ({ asAt: asAt ?? "2026-09-08", titles: TITLES }),
    software_open: ({ id }) => {
      const line = TITLES.find((known) => known.id === id) ?? TITLES[0];
      if (!line) throw { code: "not_found" } as const;
      return {
        title: { id, fields: line.fields, madeOn: "2024-09-02", retiredOn: null },
        position: line.position,
        licences: [
          {
            id: `l-${id}`,
            fields: {
              kind: line.kinds[0] ?? "site",
              contract: null,
              noticeDays: 60,
              keptAt: "Password manager, folder Licences",
              note: "",
            },
            endsOn: line.endings[0]?.endsOn ?? null,
            tellOn: null,
            seenUntil: null,
            seenBy: "",
            bought: [
              {
                id: "p1",
                licence: `l-${id}`,
                boughtOn: "2025-10-20",
                startsOn: "2025-11-01",
                endsOn: line.endings[0]?.endsOn ?? null,
                quantity: line.position.owned,
                costPence: 123_450,
                orderRef: "PO-117",
                supplier: "Alder Supplies",
                by: "Jo Okafor",
                takenBack: false,
              },
            ],
          },
        ],
        installed: Array.from({ length: 12 }, (_, at) => ({
          id: `i${at}`,
          asset: `a${at}`,
          person: null,
          place: `LT-${String(at + 1).padStart(4, "0")}`,
          what: "Laptop Alder L13",
          seats: 1,
          fromOn: "2025-11-03",
          toOn: at === 11 ? "2026-07-20" : null,
          gone: false,
          disposed: false,
        })),
        authorisations: [],
      };
    },
    software_due: () => DUE,
    software_people: () => [{ id: "p2", name: "Grace Obi", kind: "staff", className: "" }],
    software_save: () => ({ id: "s1" }),
    software_retire: nothing,
    software_install: () => ({ id: "i9" }),
    software_uninstall: nothing,
    licence_save: () => ({ id: "l9" }),
    licence_buy: () => ({ id: "p9" }),
    licence_take_back: nothing,
    contracts_list: () => CONTRACTS,
    contract_save: () => ({ id: "c9" }),
    notice_see: nothing,
    authorisations_list: () => [
      {
        id: "au1",
        what: "move",
        item: "Interactive board",
        why: "It is needed in 2 Fir",
        place: "from the Library to 2 Fir",
        title: null,
        askedBy: "Grace Obi",
        askedOn: "2026-09-07",
        approved: null,
        decidedBy: "",
        decidedOn: null,
        conditions: "",
      },
      {
        id: "au2",
        what: "install",
        item: "Alder Paint on LT-0061",
        why: "New laptop for year 4",
        place: "",
        title: "s1",
        askedBy: "Lena Novak",
        askedOn: "2026-09-02",
        approved: true,
        decidedBy: "Helen Marsh",
        decidedOn: "2026-09-03",
        conditions: "After a licence was bought",
      },
    ],
    authorisation_ask: () => ({ id: "au9" }),
    authorisation_decide: nothing,
    rooms_list: () => [{ id: "r1", name: "Library", assets: 12, endedOn: null }],
  };
}
