// The words of the register of equipment.
import type {
  AssetEvent,
  AssetStanding,
  BatchSet,
  Happened,
  Known,
  LeftWhy,
  ManyLine,
  MediumKind,
  Ownership,
} from "../api";
import { showDate } from "../lib/dates";
import { pounds } from "../lib/money";
import type { State } from "../shared/status";

type Look = { word: string; state: State; means: string };

/** One entry for every standing: a missing one does not compile. */
export const STANDINGS: Record<AssetStanding, Look> = {
  ordered: { word: "Ordered", state: "waiting", means: "bought, but not here yet" },
  in_stock: { word: "In stock", state: "given", means: "here, and nobody has it" },
  in_use: { word: "In use", state: "given", means: "at work in a room or with somebody" },
  on_loan: { word: "On loan", state: "withdrawn", means: "lent, and due back" },
  in_repair: { word: "In repair", state: "expired", means: "away or out of order" },
  lost: { word: "Lost", state: "refused", means: "lost, and not found yet" },
  stolen: { word: "Stolen", state: "refused", means: "stolen" },
  retired: { word: "Out of use", state: "disputed", means: "waiting to be disposed of" },
  disposed: { word: "Disposed of", state: "left", means: "gone; it only stays on record" },
};

export const OWNERSHIPS: Record<Ownership, string> = {
  owned: "The school’s own",
  leased: "Leased",
  lent_to_us: "Lent to the school",
};

export const KNOWN: Record<Known, string> = { yes: "Yes", no: "No", unknown: "Not known" };

export const MEDIA: Record<MediumKind, string> = {
  hdd: "Hard disk",
  ssd: "SSD",
  flash: "Memory card, stick or built-in storage",
  tape: "Tape",
  phone: "Phone storage",
  other: "Other",
};

/** The kinds that are offered; any other word can be typed. */
export const KINDS = [
  "Laptop",
  "Tablet",
  "Desktop computer",
  "Monitor",
  "Printer",
  "Projector",
  "Interactive screen",
  "Camera",
  "Phone",
  "Server",
  "Switch",
  "Access point",
  "Storage device",
  "Trolley",
];

const FIELDS: Record<string, string> = {
  kind: "What it is",
  make: "Make",
  model: "Model",
  serial: "Serial number",
  description: "Description",
  ownership: "Whose it is",
  supplier: "Supplier",
  orderRef: "Order or invoice",
  funding: "Paid from",
  boughtOn: "Bought on",
  costPence: "Cost",
  warrantyUntil: "Warranty until",
  supportUntil: "Supported until",
  lifeYears: "Years it should serve",
  room: "Room",
  keeper: "Who answers for it",
  assistive: "For somebody with a need",
  camera: "Has a camera",
  portable: "Portable",
  holdsData: "Holds data",
  encrypted: "Encrypted",
  encryption: "Encrypted with",
  system: "System",
  enrolment: "Managed by",
  mac: "Network address (MAC)",
  electrical: "Electrical class",
  insured: "Insured",
  note: "Note",
  medium: "Drive",
  accessories: "In the box",
  standing: "How it stands",
};

/** A field of the register as people call it; one of the school's own keeps its name. */
export const fieldInWords = (field: string): string => FIELDS[field] ?? field;

/** "£1,234.50", or nothing. */
export const money = (pence: number | null): string => (pence === null ? "" : pounds(pence));

/** A value as people read it. */
export function valueInWords(field: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value);
  if (field === "costPence") return value === "" ? "" : money(Number(value));
  if (field === "standing") return STANDINGS[value as AssetStanding]?.word ?? value;
  if (field === "ownership") return OWNERSHIPS[value as Ownership] ?? value;
  if (value === "yes" || value === "no" || value === "unknown") return KNOWN[value].toLowerCase();
  if (field === "medium") {
    const [kind = "", ...serial] = value.split(" ");
    return [MEDIA[kind as MediumKind] ?? kind, ...serial].join(" ");
  }
  return value;
}

const HAPPENED: Record<Happened, string> = {
  added: "Added to the register",
  changed: "Changed",
  stands: "Stands",
  moved: "Moved",
  given: "Given",
  lent: "Lent",
  extended: "Loan extended",
  returned: "Came back",
  repaired: "Repair",
  tested: "Tested",
  inspected: "Inspected",
  patched: "Updated",
  counted: "Counted",
  lost: "Lost or stolen",
  found: "Found again",
  proposed: "Proposed for disposal",
  cleared: "Data cleared",
  disposed: "Disposed of",
  taken_back: "Taken back",
  note: "Note",
};

/** What happened, in a sentence without who and when. */
export function eventInWords({ happened, field, was, became, note }: AssetEvent): string {
  const said = note === "" ? "" : `: ${note}`;
  if (happened === "added") return HAPPENED.added;
  if (field !== "") {
    const name = fieldInWords(field);
    const [before, after] = [valueInWords(field, was), valueInWords(field, became)];
    if (before === "") return `${name}: ${after} entered${said}`;
    return after === ""
      ? `${name}: ${before} taken out${said}`
      : `${name}: ${before} became ${after}${said}`;
  }
  const [from, to] = [STANDINGS[was as AssetStanding], STANDINGS[became as AssetStanding]];
  const stands = from && to && from !== to ? ` (${from.word} → ${to.word})` : "";
  return `${HAPPENED[happened]}${stands}${said}`;
}

/** Why a piece is left as it is while others are changed, and what to do about it: a missing one does not compile. */
export const LEFT: Record<LeftWhy, string> = {
  disposed: "It has been disposed of; its record stays as it is.",
  on_loan: "It is on loan. Take it back first.",
  given: "Somebody has it. Take it back from them first.",
  elsewhere: "It is in repair, lost or stolen. That ends on its own page.",
  too_early: "Its warranty or support would end before it was bought.",
};

/** What stands in a cell of a preview; a dash where nothing is known. */
export const shownValue = ({ field }: Pick<ManyLine, "field">, value: string): string =>
  valueInWords(field, value) || "–";

/** "Room: Library", or "Room: nothing any more". */
export const setInWords = ({ field, becomes }: BatchSet): string =>
  `${fieldInWords(field)}: ${valueInWords(field, becomes) || "nothing any more"}`;
