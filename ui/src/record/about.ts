// Whom or what a line is about: its name, and the page where it can be looked at.
import type { About, Need } from "../api";

/** The name, or what kind of record it is where it has none. */
export function aboutInWords(about: About): string {
  switch (about.kind) {
    case "person":
    case "class":
    case "log_in":
      return about.name;
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
  }
}
