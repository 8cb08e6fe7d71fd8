// The words of software, licences and contracts.
import type {
  AuthoriseWhat,
  Known,
  LicenceKind,
  LicencePosition,
  SoftwareDue,
  SoftwareWhy,
} from "../api";
import { showDate } from "../lib/dates";
import { number } from "../lib/sentences";
import type { State } from "../shared/status";

export const LICENCES: Record<LicenceKind, { label: string; detail: string }> = {
  site: { label: "Site", detail: "the whole school, however many" },
  seat: { label: "Seats", detail: "so many at the same time" },
  device: { label: "Devices", detail: "one for each device" },
  user: { label: "Users", detail: "one for each person" },
  subscription: { label: "Subscription", detail: "until a day, for as many as are paid for" },
  free: { label: "Free of charge", detail: "costs nothing, counts nobody" },
  perpetual: { label: "Bought for good", detail: "without an end" },
};

export const KNOWN: Record<Known, string> = { yes: "Yes", no: "No", unknown: "Not known" };

export const LEAVE: Record<AuthoriseWhat, string> = {
  buy: "Buy",
  install: "Install",
  move: "Move",
};

/** Whether a number can be given for what is bought of it. */
export const isCounted = (kind: LicenceKind): boolean => kind !== "site" && kind !== "free";

export { pounds as showPounds } from "../lib/money";

/** How a title stands, as shape and word. */
export function positionShown({ owned, used, free, short }: LicencePosition): {
  look: State;
  word: string;
  means: string;
} {
  if (short > 0)
    return { look: "refused", word: `${short} short`, means: `${short} in use without a licence` };
  if (owned === null)
    return { look: "given", word: "No limit", means: "as many as there are may use it" };
  if (owned === 0 && used === 0)
    return { look: "waiting", word: "None", means: "no licence, and nobody uses it" };
  if (free === 0) return { look: "limited", word: "All in use", means: "none is free" };
  return { look: "given", word: `${free ?? 0} free`, means: "enough for everybody" };
}

const WHY: Record<SoftwareWhy, (due: SoftwareDue) => string> = {
  short: ({ about, count }) => `${about}: ${number(count, "licence")} short`,
  licence_ends: ({ about, day }) =>
    `${about}: the licence ends on ${day ? showDate(day) : "a day"}`,
  notice: ({ about, day }) =>
    `${about}: give notice by ${day ? showDate(day) : "a day"}, or it goes on`,
  contract_ends: ({ about, day }) =>
    `${about}: the contract ends on ${day ? showDate(day) : "a day"}`,
  unchecked: ({ about }) => `${about}: no data-protection check is recorded`,
  gone: ({ about, count }) =>
    `${about}: ${number(count, "licence")} with somebody who has left, or on equipment that is lost or stolen`,
};

/** What is due, in a line. */
export const dueShown = (due: SoftwareDue): string => WHY[due.why](due);

/** Where it is put right. */
export const dueAt = (due: SoftwareDue): string =>
  due.title ? `#/inventory/software/${due.title}` : "#/inventory/contracts";

/** Whether somebody may put it off. */
export const canWait = (due: SoftwareDue): boolean => due.day !== null;
