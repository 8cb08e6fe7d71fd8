// The imports of the past, and the way back from each.
import type { BuiltUpon, ImportId, PastImport } from "../api";
import { call, problemOf } from "../lib/call";
import { number, say, type Said } from "../lib/sentences";
import { confirm } from "../shared/confirm.svelte";
import { toasts } from "../shared/toasts.svelte";
import { listed } from "./lists";

export class Past {
  imports = $state.raw<PastImport[]>([]);
  loading = $state(true);
  problem = $state.raw<Said | null>(null);
  /** The import that is being undone. */
  undoing = $state<ImportId>("");

  async load(): Promise<void> {
    try {
      this.imports = (await call("imports_list", {})).imports;
      this.problem = null;
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
    this.loading = false;
  }

  /** Asks, then undoes all of an import. True when it was undone. */
  async undo(past: PastImport): Promise<boolean> {
    if (this.undoing !== "") return false;
    const yes = await confirm({
      title: `Undo the import of “${past.fileName}”?`,
      detail: undoInWords(past),
      willChange: past.added + past.changed + past.ended,
      action: "Undo the import",
      danger: true,
    });
    return yes && this.undoNow(past.id);
  }

  /** Undoes one that has just been made, with one press: what it did still stands on the page. True when it was undone. */
  async undoNow(id: ImportId): Promise<boolean> {
    if (this.undoing !== "") return false;
    this.undoing = id;
    let done = false;
    try {
      const { removed, restored } = await call("import_undo", { id });
      done = true;
      toasts.say(`The import is undone: ${number(removed, "record")} removed again, ${number(restored, "record")} put back as before.`); // prettier-ignore
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
    const problem = this.problem;
    await this.load();
    this.problem ??= problem;
    this.undoing = "";
    return done;
  }
}

/** What undoing does, in a sentence. */
function undoInWords({ added, changed, ended }: PastImport): string {
  const parts = [
    added > 0 && `${added.toLocaleString("en-GB")} added by it will be removed again, with their contacts`, // prettier-ignore
    changed > 0 && `${changed.toLocaleString("en-GB")} changed by it will be as before`,
    ended > 0 && `${ended.toLocaleString("en-GB")} ended by it will be here again`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${listed(parts)}.` : "";
}

/** "58 added, 31 changed, 3 left, 2 rows refused". */
export function outcomeInWords({
  added,
  changed,
  ended,
  refused,
}: Pick<PastImport, "added" | "changed" | "ended" | "refused">): string {
  const parts = [
    added > 0 && `${added.toLocaleString("en-GB")} added`,
    changed > 0 && `${changed.toLocaleString("en-GB")} changed`,
    ended > 0 && `${ended.toLocaleString("en-GB")} left`,
    refused > 0 && `${number(refused, "row")} refused`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : "Nothing changed";
}

/** Why an import cannot be undone any more. */
export function whyNot({ answers, signatures, forms, edits }: BuiltUpon): string {
  const parts = [
    answers > 0 && number(answers, "consent"),
    signatures > 0 && number(signatures, "signature"),
    forms > 0 && number(forms, "printed form"),
    edits > 0 && number(edits, "later change"),
  ].filter((part) => part !== false);
  return parts.length > 0
    ? `Cannot be undone: ${listed(parts)} came after it.`
    : "Cannot be undone: it is more than a year old.";
}
