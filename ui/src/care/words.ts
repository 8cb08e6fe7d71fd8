// The words of the care of equipment, and the shape that each state has.
import type {
  AssetStanding,
  BreachState,
  Known,
  LossEntry,
  LossKind,
  RepairOutcome,
  TestKind,
  TestResult,
  TestState,
  WorkKind,
} from "../api";
import { showDate } from "../lib/dates";
import type { Option } from "../shared/Select.svelte";
import type { State } from "../shared/status";
import { pounds } from "./money";

type Shown = { state: State; word: string };

export const STANDINGS: Record<AssetStanding, Shown> = {
  ordered: { state: "waiting", word: "Ordered" },
  in_stock: { state: "given", word: "In stock" },
  in_use: { state: "given", word: "In use" },
  on_loan: { state: "limited", word: "On loan" },
  in_repair: { state: "expired", word: "In repair" },
  lost: { state: "refused", word: "Lost" },
  stolen: { state: "refused", word: "Stolen" },
  retired: { state: "suspended", word: "Retired" },
  disposed: { state: "left", word: "Disposed of" },
};

export const TESTS: Record<TestKind, string> = {
  electrical: "Electrical (PAT)",
  visual: "Visual check",
  safety: "Health and safety",
  installation: "Installation check",
  virus: "Virus protection",
};

export const RESULTS: Record<TestResult, string> = { passed: "Passed", failed: "Failed" };

export const TEST_STATES: Record<TestState, Shown> = {
  failed: { state: "refused", word: "Failed" },
  overdue: { state: "expired", word: "Overdue" },
  never: { state: "asking", word: "Never tested" },
  soon: { state: "waiting", word: "Due soon" },
  in_order: { state: "given", word: "In order" },
  no_next: { state: "given", word: "No next" },
};

export const WORK: Record<WorkKind, string> = { inspection: "Inspection", patch: "Patch" };

export const OUTCOMES: Record<RepairOutcome, string> = {
  mended: "Mended",
  no_fault: "No fault found",
  not_mended: "Not mended",
  beyond_repair: "Beyond repair",
};

export const LOSSES: Record<LossKind, string> = { lost: "Lost", stolen: "Stolen" };

export const BREACH_STATES: Record<BreachState, Shown> = {
  not_asked: { state: "given", word: "No data on it" },
  open: { state: "asking", word: "Not known yet: answer it" },
  to_tell: { state: "refused", word: "Data at risk: tell somebody" },
  told: { state: "limited", word: "Data at risk: told" },
  no_risk: { state: "given", word: "Data not likely at risk" },
};

export const KNOWN: Record<Known, string> = { yes: "Yes", no: "No", unknown: "Not known" };

/** The entries of a table of words as options of a field. */
export const options = <K extends string>(words: Record<K, string>): Option[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));

/** What stands in an entry to a loss, in a sentence. */
export function entryInWords(entry: LossEntry): string {
  switch (entry.kind) {
    case "breach": {
      const told = entry.told
        ? `${entry.told} was told${entry.toldOn ? ` on ${showDate(entry.toldOn)}` : ""}.`
        : "Nobody was told yet.";
      const answer = KNOWN[entry.atRisk ?? "unknown"].toLowerCase();
      return [`Personal data likely at risk: ${answer}.`, sentence(entry.text), told]
        .filter(Boolean)
        .join(" ");
    }
    case "crime":
      return `Crime reference ${entry.text}.`;
    case "charge":
      return `${pounds(entry.pence ?? 0)} charged to ${sentence(entry.text)}`;
    case "note":
      return sentence(entry.text);
    case "found":
      return `Found again. ${sentence(entry.text)}`;
  }
}

/** The text with a full stop at its end, if there is any. */
const sentence = (text: string) => (text === "" || /[.!?]$/.test(text) ? text : `${text}.`);
