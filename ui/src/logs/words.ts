// The words of the technical logs. A log, a field, a choice or a state without its words does not compile.
import type {
  Every,
  LogChoice,
  LogDue,
  LogField,
  LogKind,
  LogLine,
  LogState,
  Step,
  WhyDue,
} from "../api";
import { showDate } from "../lib/dates";
import type { State } from "../shared/status";

type LogWords = {
  title: string;
  /** The button that enters a line. */
  enter: string;
  /** What belongs into it, for somebody who opens it for the first time. */
  about: string;
};

export const LOGS: Record<LogKind, LogWords> = {
  filter_change: {
    title: "Filtering changes",
    enter: "Enter a change",
    about:
      "Every site or category that the filter lets through or blocks from now on: who asked, why, and who approved it. What is opened for a lesson is put back.",
  },
  allow_list: {
    title: "Sites always allowed",
    enter: "Add a site",
    about: "Sites that were found fit for children and are always let through.",
  },
  filter_check: {
    title: "Filtering checks",
    enter: "Enter a check",
    about: "What was tried on which device and as which kind of user, and what the filter did.",
  },
  filter_review: {
    title: "Reviews of filtering",
    enter: "Enter a review",
    about: "At least once a school year: does filtering and monitoring still do what it should?",
  },
  patch: {
    title: "Updates and patches",
    enter: "Enter an update",
    about: "When and which updates were applied to which system.",
  },
  backup: {
    title: "Backups of other systems",
    enter: "Enter a backup",
    about:
      "Servers and office systems that are backed up elsewhere. Signet keeps its own by itself.",
  },
  restore_test: {
    title: "Restore tests",
    enter: "Enter a test",
    about:
      "A backup that was never put back is only a hope. Enter what was tried, and how it went.",
  },
  virus_check: {
    title: "Virus protection",
    enter: "Enter a check",
    about:
      "Whether protection is up to date, and equipment that was checked before it was connected.",
  },
  admin_review: {
    title: "Administrator accounts",
    enter: "Enter a review",
    about: "Who holds an administrator’s account on which system. Names of accounts only.",
  },
  wifi_key: {
    title: "Wi-Fi key changes",
    enter: "Enter a change",
    about: "When and why the key of a network was changed. The key itself never stands here.",
  },
  supplier_access: {
    title: "Access by suppliers",
    enter: "Enter an access",
    about: "Who from outside worked on which system, until when, and who watched.",
  },
  cctv: {
    title: "CCTV disclosures",
    enter: "Enter a disclosure",
    about: "Pictures that were handed over: to whom, on what ground, and who agreed.",
  },
  audit_request: {
    title: "Audit trail requests",
    enter: "Enter a request",
    about: "Somebody asked who did what in a system: who, why, and whether it was given.",
  },
  procedure: {
    title: "Technical procedures",
    enter: "Add a procedure",
    about:
      "Each written procedure with its version, where it is kept, and when it is looked at again.",
  },
  risk_assessment: {
    title: "New technology",
    enter: "Enter an assessment",
    about: "What is new is assessed and decided on before anybody uses it.",
  },
};

export const FIELDS: Record<LogField, string> = {
  accounts: "Accounts (names only)",
  action: "What was done about it",
  agreed_by: "Agreed by",
  approved_by: "Approved by",
  asked_by: "Asked for by",
  assessed: "What was checked first",
  benefit: "What it is good for",
  change: "Change",
  decided_by: "Decided by",
  decided_on: "Decided on",
  decision: "Decision",
  device: "Device or system",
  done_by: "Done by",
  dpia: "Data protection impact assessment needed?",
  dpia_ref: "Where that assessment is",
  encrypted: "Encrypted?",
  ended_on: "Ended on",
  findings: "What was found",
  fireproof: "In a fireproof place?",
  for_whom: "For whom",
  given_to: "Given to",
  how: "How",
  in_use_from: "In use from",
  kept_where: "Where it is kept",
  lasting: "For how long",
  legal: "On what ground",
  measures: "Measures",
  network: "Network",
  next_review: "Next review",
  note: "Note",
  owner: "Who answers for it",
  patch: "Patch or update",
  period: "Period",
  place: "Place",
  put_back_by: "Put back by",
  put_back_on: "Put back on",
  released_on: "In force from",
  result: "Result",
  reviewed: "What was reviewed",
  risks: "Risks",
  set: "Backup set",
  site: "Site or category",
  supervised: "Supervised by",
  system: "System",
  tested: "What was tried",
  title: "Title",
  took_part: "Who took part",
  until: "Until",
  user_type: "Kind of user",
  version: "Version",
  who: "Company and person",
  why: "Why",
};

export const CHOICES: Record<LogChoice, string> = {
  yes: "Yes",
  no: "No",
  unknown: "Not known",
  as_it_should: "As it should",
  wrongly_open: "Let through wrongly",
  wrongly_blocked: "Blocked wrongly",
  complete: "Complete",
  with_faults: "With faults",
  failed: "Failed",
  up_to_date: "Up to date",
  out_of_date: "Out of date",
  found_something: "Found something",
  unblock: "Unblock",
  block: "Block",
  other_change: "Another change",
  for_good: "For good",
  until_a_day: "Until a day",
  on_site: "On site",
  remote: "From outside",
  disk: "To a disk",
  tape: "To tape",
  remote_automatic: "To a remote place, by itself",
  given: "Given",
  refused: "Refused",
  pending: "Not decided",
  allowed: "Allowed",
  allowed_with_measures: "Allowed with measures",
};

export const EVERY: Record<Every, string> = {
  never: "Not by the calendar",
  day: "Every school day",
  week: "Every week",
  half_term: "Every half-term",
  term: "Every term",
  year: "Every year",
};

/** What a school that has set nothing is offered. */
export const SUGGESTED: Record<LogKind, Every> = {
  filter_change: "never",
  allow_list: "never",
  filter_check: "half_term",
  filter_review: "year",
  patch: "week",
  backup: "week",
  restore_test: "term",
  virus_check: "week",
  admin_review: "term",
  wifi_key: "year",
  supplier_access: "never",
  cctv: "never",
  audit_request: "never",
  procedure: "never",
  risk_assessment: "never",
};

const STATES: Record<LogState, { look: State; word: string; means: string }> = {
  kept: { look: "given", word: "Entered", means: "nothing is open" },
  asked: { look: "asking", word: "Not decided", means: "somebody has to decide" },
  released: { look: "limited", word: "In force", means: "released by somebody who approved it" },
  refused: { look: "refused", word: "Refused", means: "nothing was changed" },
  put_back: { look: "given", word: "Put back", means: "it is as it was before" },
  open: { look: "limited", word: "Open", means: "the access has not been closed" },
  ended: { look: "given", word: "Ended", means: "the access was closed" },
  struck: { look: "withdrawn", word: "In error", means: "entered in error: it counts nowhere" },
};

/** How a line stands, as shape and word; one that is late says so. */
export function stateShown(line: Pick<LogLine, "state" | "dueOn">, today: string) {
  const shown = STATES[line.state];
  if (line.dueOn && line.dueOn < today && (line.state === "released" || line.state === "open"))
    return { ...shown, look: "expired" as const, word: "Overdue", means: "it should be closed" };
  return shown;
}

export const STEPS: Record<Step, string> = {
  corrected: "Corrected",
  released: "Released",
  refused: "Refused",
  put_back: "Put back",
  ended: "Ended",
  struck: "Entered in error",
};

/** What a field holds, in words. */
export function valueShown(of: string, value: string): string {
  if (!value) return "";
  if (of === "day") return showDate(value);
  return of === "choice" ? (CHOICES[value as LogChoice] ?? value) : value;
}

const WHY: Record<WhyDue, (due: LogDue) => string> = {
  calendar: ({ log }) => `${LOGS[log].title}: to be kept again`,
  put_back: ({ about }) => `${about}: put the filter back`,
  close: ({ about }) => `${about}: close the access`,
  review: ({ log, about }) => `${LOGS[log].title}: ${about} is to be reviewed`,
  decide: ({ log, about }) => `${LOGS[log].title}: ${about} is not decided`,
};

/** What is due, in a line. */
export const dueShown = (due: LogDue): string => WHY[due.why](due);

/** Since when it is due, in a word or two. */
export const sinceShown = (due: LogDue): string =>
  due.late ? `since ${showDate(due.dueOn)}` : "today";
