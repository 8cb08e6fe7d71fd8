// The reports on equipment: what each is called, what it is for, and why a line stands in it.
import type { AssetReport, ReportLine, ReportWhy, TestKind, YearBegins } from "../api";
import { STANDINGS, TESTS } from "../care/words";
import { showShortDate } from "../lib/dates";

export type ReportName = AssetReport["report"];

export const REPORTS: Record<ReportName, { title: string; what: string }> = {
  by_room: { title: "By room", what: "What stands where." },
  by_keeper: { title: "By keeper", what: "Who answers for what." },
  by_age: { title: "By age", what: "By the year in which it was bought." },
  by_cost: { title: "By cost", what: "The dearest first." },
  by_funding: { title: "By funding", what: "What each source has paid for." },
  nowhere: {
    title: "Without keeper or room",
    what: "What nobody still here answers for, or has no place.",
  },
  unencrypted: {
    title: "Portable and not encrypted",
    what: "Leaves the building easily, may hold data, and is not known to be encrypted.",
  },
  not_seen: {
    title: "Not seen for a year",
    what: "No count, test, loan or move in twelve months.",
  },
  tests_due: {
    title: "Tests that are due",
    what: "Failed, overdue, never made, or due in thirty days.",
  },
  ending: { title: "Warranty or support ends", what: "Within sixty days, or in the last thirty." },
  missing: {
    title: "Lost and stolen",
    what: "What went missing and was not found again, the latest first.",
  },
  in_repair: { title: "In repair", what: "Away or out of order, the longest first." },
  assistive: { title: "Specially adapted", what: "Adapted equipment, and whom it is given to." },
  replacement: {
    title: "Replacement plan",
    what: "What will have served its time, by year and cost.",
  },
};

/** The report that an address names, or the first. */
export const reportNamed = (name: string | null): ReportName =>
  name !== null && name in REPORTS ? (name as ReportName) : "by_room";

export const YEARS: Record<YearBegins, string> = {
  january: "Calendar year",
  april: "Financial year, from April",
  september: "School year, from September",
};

const WHY: Record<Exclude<ReportWhy, "listed">, string> = {
  no_room: "No room",
  no_keeper: "No keeper",
  neither: "No room and no keeper",
  keeper_left: "Its keeper has left",
  not_encrypted: "Not encrypted",
  encryption_unknown: "Not known whether encrypted",
  never_seen: "Never seen",
  last_seen: "Last seen",
  test_failed: "Failed",
  test_overdue: "Overdue",
  test_never: "Never tested",
  test_soon: "Due",
  warranty_ends: "Warranty ends",
  support_ends: "Support ends",
  life_ends: "Has served its time",
  lost: "Lost",
  stolen: "Stolen",
  sent: "Away to be mended",
};

/** Why a line stands there, with the day that it is about. */
export function whyInWords({ why, on, asset }: ReportLine): string {
  const words = why === "listed" ? STANDINGS[asset.standing].word : WHY[why];
  return on ? `${words}, ${showShortDate(on)}` : words;
}

const NO_GROUP: Partial<Record<ReportName, string>> = {
  by_room: "No room",
  by_keeper: "No keeper",
  by_age: "Not known",
  by_funding: "None on record",
  assistive: "Nobody",
  replacement: "Before this year",
};

/** What a line stands under; empty where the report has no groups. */
export const groupInWords = (report: ReportName, { group }: ReportLine): string =>
  report === "tests_due" ? TESTS[group as TestKind] : group || (NO_GROUP[report] ?? "");

/** What the lines of a report stand under; empty where it has no groups. */
export const GROUPS: Partial<Record<ReportName, string>> = {
  by_room: "Room",
  by_keeper: "Keeper",
  by_age: "Year",
  by_funding: "Funding",
  tests_due: "Test",
  assistive: "Given to",
  replacement: "Year",
};

/** The report as it is asked for. */
export const asReport = (report: ReportName, yearBegins: YearBegins): AssetReport =>
  report === "replacement" ? { report, yearBegins } : { report };
