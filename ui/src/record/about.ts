// Whom or what a line is about: its name, and the page where it can be looked at.
import type { About, Need } from "../api";

/** The name, or what kind of record it is where it has none. */
export function aboutInWords(about: About): string {
  switch (about.kind) {
    case "person":
    case "class":
    case "log_in":
    case "room":
    case "software":
    case "contract":
      return about.name;
    case "licence":
      return `licence of ${about.name}`;
    case "purchase":
      return `purchase of ${about.name}`;
    case "installation":
      return `${about.name}, where it is`;
    case "leave":
      return `leave for ${about.name}`;
    case "asset":
      return about.tag;
    case "disposal":
      return `disposal ${about.number}`;
    case "loan":
      return `loan ${about.reference}`;
    case "stock_check":
      return "a stock-check";
    case "purpose":
      return about.title;
    case "batch":
      return "a run of forms";
    case "import":
      return "an import";
    case "gone":
      return "one record";
  }
}

/** Where it can be looked at by somebody with these rights. */
export function pageOf(about: About, may: (need: Need) => boolean): string | null {
  switch (about.kind) {
    case "person":
      return may("look") ? `#/people/${about.id}` : null;
    case "class":
      return may("look") ? `#/people?class=${about.id}` : null;
    case "import":
      return may("keep_people") ? "#/people/import" : null;
    case "purpose":
      return may("settle") ? "#/school" : null;
    case "log_in":
    case "batch":
    case "gone":
      return null;
    default:
      return may("see_inventory") ? pageOfEquipment(about) : null;
  }
}

function pageOfEquipment(about: Extract<About, { kind: Equipment }>): string {
  switch (about.kind) {
    case "asset":
      return `#/inventory/${about.id}`;
    case "disposal":
      return `#/inventory/disposals/${about.id}`;
    case "loan":
      return "#/inventory/loans";
    case "stock_check":
      return `#/inventory/checks/${about.id}`;
    case "room":
      return "#/inventory/rooms";
    case "software":
      return `#/inventory/software/${about.id}`;
    case "licence":
    case "purchase":
    case "installation":
      return `#/inventory/software/${about.title}`;
    case "contract":
      return "#/inventory/contracts";
    case "leave":
      return "#/inventory/leave";
  }
}

const EQUIPMENT = [
  "asset",
  "disposal",
  "loan",
  "stock_check",
  "room",
  "software",
  "licence",
  "purchase",
  "installation",
  "contract",
  "leave",
] as const;
type Equipment = (typeof EQUIPMENT)[number];

/** Whether the record can be asked for the lines of this record alone. */
export const hasLines = (about: About): boolean =>
  about.kind === "person" || EQUIPMENT.some((kind) => kind === about.kind);
