// Whom or what a line is about: its name, and the page where it can be looked at.
import type { About } from "../api";

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
      return "one record";
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
    case "log_in":
    case "batch":
    case "gone":
      return null;
  }
}
