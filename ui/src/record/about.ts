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
      return about.name;
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
      return "a record that is not here any more";
  }
}

/** Where it can be looked at, for whoever may. */
export function pageOf(about: About): string | null {
  switch (about.kind) {
    case "person":
      return `#/people/${about.id}`;
    case "class":
      return `#/people?class=${about.id}`;
    case "import":
      return "#/people/import";
    case "purpose":
      return "#/school";
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
    case "log_in":
    case "batch":
    case "gone":
      return null;
  }
}

/** What somebody needs who wants to look at that page. */
export const needOf = (about: About): Need =>
  EQUIPMENT.includes(about.kind) ? "see_inventory" : "look";

const EQUIPMENT: About["kind"][] = ["asset", "disposal", "loan", "stock_check", "room", "software"];

/** Whether the record can be asked for the lines of this record alone. */
export const hasLines = (about: About): boolean =>
  about.kind === "person" || EQUIPMENT.includes(about.kind);
