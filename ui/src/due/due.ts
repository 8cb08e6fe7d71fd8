// What is due about equipment, each in a sentence with the way to it.
import type { CareDue, DisposalsDue, DueStockChecks, LoansDue, OpenLoss } from "../api";
import { showShortDate } from "../lib/dates";
import { number } from "../lib/sentences";

export type DueLine = { words: string; href: string };

const HOUR_MS = 3_600_000;
/** A breach that has to be reported is reported within three days: until then every hour counts. */
const HOURS_TOLD = 72;

/** For how long the school has known: in hours while they count, then in days. */
export function knownFor(knownAt: string, now: Date): string {
  const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(knownAt)) / HOUR_MS));
  if (hours === 0) return "less than an hour";
  return hours <= HOURS_TOLD ? number(hours, "hour") : number(Math.floor(hours / 24), "day");
}

const toCare = (asset: string) => `#/inventory/${asset}?tab=care`;

function lossLine({ asset, knownAt, breach }: OpenLoss, now: Date): DueLine {
  const open =
    breach === "to_tell"
      ? "data may be at risk and nobody was told"
      : "the question about data is still open";
  return {
    words: `Loss of ${asset.tag}: ${open}, known for ${knownFor(knownAt, now)}`,
    href: toCare(asset.id),
  };
}

/** What waits with a way of its own: each loss, repair, disposal and piece with a leaver. */
function single(care: CareDue, disposals: DisposalsDue, now: Date): DueLine[] {
  const disposal = (id: string) => `#/inventory/disposals/${id}`;
  return [
    ...care.losses.map((loss) => lossLine(loss, now)),
    ...disposals.toAuthorise.map(({ disposal: id, number: count, items }) => ({
      words: `Disposal ${count}, ${number(items, "piece")} of equipment, waits to be authorised`,
      href: disposal(id),
    })),
    ...disposals.uncertified.map(({ disposal: id, number: count, since }) => ({
      words: `Disposal ${count} left on ${showShortDate(since)} and still waits for certificates`,
      href: disposal(id),
    })),
    ...care.leavers.map(({ asset, leftOn }) => ({
      words: `${asset.tag} is with ${asset.holder}, whose last day is ${showShortDate(leftOn)}`,
      href: toCare(asset.id),
    })),
    ...care.repairs.map(({ asset, sentOn }) => ({
      words: `${asset.tag} has been in repair since ${showShortDate(sentOn)}`,
      href: toCare(asset.id),
    })),
  ];
}

/** The lines of today; nothing is said of what is not due. */
export function dueLines(
  loans: LoansDue,
  checks: DueStockChecks,
  care: CareDue,
  disposals: DisposalsDue,
  now: Date,
): DueLine[] {
  const lines: [count: number, words: string, href: string][] = [
    [loans.overdue, `${number(loans.overdue, "loan is", "loans are")} overdue`, "/inventory/loans"],
    [
      loans.leavers,
      `${number(loans.leavers, "loan is", "loans are")} with somebody who leaves`,
      "/inventory/loans",
    ],
    [
      loans.notSigned,
      `${number(loans.notSigned, "agreement", "agreements")} for a loan not signed yet`,
      "/inventory/loans",
    ],
    [
      loans.toDo,
      `${number(loans.toDo, "return", "returns")} with data to delete or a check to do`,
      "/inventory/loans",
    ],
    [
      care.tests.length,
      `${number(care.tests.length, "test", "tests")} of equipment due`,
      "/inventory/tests",
    ],
    [
      care.warranties.length,
      `${number(care.warranties.length, "warranty ends", "warranties end")}`,
      "/inventory/reports?report=ending",
    ],
    [
      care.support.length,
      `Support by its maker ends for ${number(care.support.length, "piece", "pieces")} of equipment`,
      "/inventory/reports?report=ending",
    ],
    [
      checks.open,
      `${number(checks.open, "stock-check", "stock-checks")} begun and not closed`,
      "/inventory/checks",
    ],
    [
      checks.rooms,
      `${number(checks.rooms, "room", "rooms")} not counted for a year`,
      "/inventory/checks",
    ],
  ];
  const counted = lines
    .filter(([count]) => count > 0)
    .map(([, words, href]) => ({ words, href: `#${href}` }));
  return [...single(care, disposals, now), ...counted];
}
