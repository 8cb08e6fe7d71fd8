// What is said about loans and scans: short enough to be read from an arm's length away.
import type {
  AssetStanding,
  LendOutcome,
  LentTo,
  LoanHappened,
  LoanRow,
  LoanState,
  ReasonFor,
  ReturnOutcome,
  ReturnScanned,
  Scanned,
} from "../api";
import { showDate, showShortDate } from "../lib/dates";
import { number } from "../lib/sentences";
import type { State } from "../shared/status";

/** A line under the scan box: its shape and word, and what there is to say. */
export type Shown = { state: State; word: string; text: string };

const STANDINGS: Record<AssetStanding, string> = {
  ordered: "It is ordered and has not come yet.",
  in_stock: "It is in stock.",
  in_use: "It is in use.",
  on_loan: "It is marked as on loan, but no loan of it is open.",
  in_repair: "It is being repaired.",
  lost: "It is reported lost.",
  stolen: "It is reported stolen.",
  retired: "It is out of use and waits to be disposed of.",
  disposed: "It has been disposed of. It only stays on record.",
};

const WHYS: Record<ReasonFor, string> = {
  not_encrypted: "It is not encrypted, and it goes home.",
  not_signed:
    "The agreement for what they have at home is not signed yet. Have it signed, and enter that first.",
  encryption_unknown: "Nobody knows whether it is encrypted, and it goes home.",
  not_protected: "Its virus protection is not up to date, and it goes home.",
};

/** "Leo Carter, 6 Holly". */
export const whoIs = (to: LentTo): string => [to.name, to.className].filter(Boolean).join(", ");

/** "Already with Leo Carter since 3 June, due 17 July." */
function already({ to, since, dueOn }: Extract<LendOutcome, { is: "already" }>): string {
  const due = dueOn ? `, due ${showDate(dueOn)}` : "";
  return `Already with ${whoIs(to)} since ${showDate(since)}${due}.`;
}

/** What a scan at the lending desk came to. */
export function lendShown({ what, encrypted, outcome }: Scanned): Shown {
  const not = (text: string): Shown => ({ state: "refused", word: "Not lent", text });
  switch (outcome.is) {
    case "lent":
    case "ready": {
      const parts = [what, encrypted === "yes" ? "encrypted" : ""];
      if (outcome.is === "lent") {
        parts.push(outcome.accessories.join(", ").toLowerCase());
        if (outcome.lack.length) parts.push(`without ${outcome.lack.join(", ").toLowerCase()}`);
        if (outcome.reason) parts.push(`by your decision: ${outcome.reason}`);
      }
      const text = parts.filter(Boolean).join(", ");
      return { state: "given", word: outcome.is === "lent" ? "Lent" : "Can be lent", text };
    }
    case "in_this_loan":
      return { state: "waiting", word: "Twice", text: "It is in this loan already." };
    case "already":
      return not(already(outcome));
    case "reason_needed":
      return {
        state: "expired",
        word: "Ask",
        text: outcome.whys.map((why) => WHYS[why]).join(" "),
      };
    case "may_not_be_lent":
      return not(STANDINGS[outcome.standing]);
    case "unknown_tag":
      return not("No equipment has this tag. Check the label, or add the equipment first.");
    case "not_a_tag":
      return not("This is no tag. Scan the school’s label.");
  }
}

/** What a scan of something that comes back came to. */
export function returnShown({ what, outcome }: ReturnScanned): Shown {
  const not = (text: string): Shown => ({ state: "refused", word: "Not on loan", text });
  switch (outcome.is) {
    case "returned": {
      const late = outcome.late ? `, ${number(outcome.late, "day")} late` : "";
      const rest = outcome.stillOut ? ` ${outcome.stillOut} more of this loan still out.` : "";
      const missing = outcome.missing.join(", ").toLowerCase();
      return {
        state: missing ? "limited" : "given",
        word: missing ? "Back, not all" : "Back",
        text: `${what}, from ${whoIs(outcome.to)}${late}.${missing ? ` Missing: ${missing}.` : ""}${rest}`,
      };
    }
    case "data_question":
      return {
        state: "expired",
        word: "Ask",
        text: `${what}, from ${whoIs(outcome.to)}. Is their data deleted, and have they signed for it?`,
      };
    case "never_lent":
      return not(`${what} was not lent. ${STANDINGS[outcome.standing]}`);
    case "unknown_tag":
      return not("No equipment has this tag. Check the label.");
    case "not_a_tag":
      return not("This is no tag. Scan the school’s label.");
  }
}

/** Whether the scan wants an answer before anything happens. */
export const asks = (outcome: LendOutcome | ReturnOutcome): boolean =>
  outcome.is === "reason_needed" || outcome.is === "data_question";

const STATES: Record<LoanState, { state: State; word: string; means: string }> = {
  overdue: { state: "refused", word: "Overdue", means: "should be back by now" },
  due: { state: "expired", word: "Due", means: "due within a week" },
  out: { state: "waiting", word: "Out", means: "out, and not due yet" },
  returned: { state: "given", word: "Back", means: "everything is back" },
};

/** Where a loan stands; of an overdue one, since when. */
export const loanShown = (row: LoanRow) => ({
  ...STATES[row.state],
  ...(row.late ? { word: `${number(row.late, "day")} late` } : {}),
});

/** "LT-0017, Laptop, Alder L13" for one thing, "LT-0020 and 11 more, 2 out" for many. */
export function whatIsLent({ what, tags, items, out }: LoanRow): string {
  if (items === 1) return `${tags[0] ?? ""}, ${what}`;
  const left = out === items || out === 0 ? "" : `, ${out} out`;
  return `${tags[0] ?? ""} and ${items - 1} more${left}`;
}

/** "18 Dec 2026", or until when there is no day. */
export function dueInWords({ loan, dueOn, state }: LoanRow): string {
  if (state === "returned") return "";
  if (dueOn === null) return loan.to.room ? "further notice" : "when they leave";
  return showShortDate(dueOn);
}

/** How the paper stands. */
export function signedInWords({ loan }: LoanRow): string {
  if (loan.agreement === "not_needed") return "not needed";
  return loan.signedOn ? showShortDate(loan.signedOn) : "not signed yet";
}

export const HAPPENED: Record<LoanHappened, string> = {
  issued: "Loan begun",
  lent: "Lent",
  noted_out: "What went along was put right",
  undone: "Scan undone",
  extended: "Extended",
  signed: "Agreement signed",
  not_signed: "Signature taken back",
  returned: "Came back",
  noted_in: "How it came back was put right",
  return_undone: "Return undone",
  lost: "Reported lost",
};

/** "12.50", as an amount is typed. */
export const pounds = (pence: number | null): string =>
  pence === null ? "" : (pence / 100).toFixed(2);
