// What an import did, in sentences.
import type { ImportDone } from "../api";
import { number } from "../lib/sentences";
import { whom } from "./found";
import { listed } from "./lists";
import type { Layout } from "./types";

const verb = (count: number): string => (count === 1 ? "was" : "were");

/** The first sentence says what changed; the others, what did not and why. */
export function doneInWords(done: ImportDone, layout: Layout): string[] {
  const { one, many } = whom(layout);
  const people = (count: number) => number(count, one, many);
  const did = [
    done.added > 0 && `${people(done.added)} added`,
    done.newContacts > 0 && `${number(done.newContacts, "contact")} added`,
    done.changed > 0 && `${people(done.changed)} changed`,
    done.ended > 0 && `${people(done.ended)} marked as having left`,
  ].filter((part) => part !== false);
  const first = did.length > 0 ? `${listed(did)}.` : "Nothing was changed: the records already have what is in the file."; // prettier-ignore
  const rest = [
    done.unchanged > 0 && `${people(done.unchanged)} ${verb(done.unchanged)} already as in the file.`, // prettier-ignore
    done.skipped > 0 && `${people(done.skipped)} ${verb(done.skipped)} left as before, because you took the tick away.`, // prettier-ignore
    done.refused > 0 && `${number(done.refused, "row")} ${verb(done.refused)} refused. Put right in the file, they can be imported again.`, // prettier-ignore
  ].filter((part) => part !== false);
  return [first, ...rest];
}
