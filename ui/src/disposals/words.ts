// Disposals in words. A word of the core without its words here does not compile.
import type {
  ClearingMethod,
  DisposalReason,
  DisposalRoute,
  DisposalScan,
  DisposalState,
  DisposalWait,
  MediumKind,
  ReadyLack,
} from "../api";
import { showDate } from "../lib/dates";
import { number } from "../lib/sentences";
import type { State } from "../shared/status";

export { pounds } from "../lib/money";

/** An amount as typed in a form of numbers, in pence: null for nothing, undefined for what cannot be read one way. */
export function poundsTyped(text: string): number | null | undefined {
  const bare = text.replace(/\s/g, "").replace(/^£/, "");
  if (bare === "") return null;
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(bare)) return undefined;
  return Math.round(Number(bare.replaceAll(",", "")) * 100);
}

type Look = { word: string; look: State; means: string };
export const STATES: Record<DisposalState, Look> = {
  proposed: { word: "Proposed", look: "asking", means: "not authorised yet" },
  authorised: { word: "Authorised", look: "limited", means: "something is to be done first" },
  cleared: { word: "Cleared", look: "given", means: "every drive is cleared" },
  collected: { word: "Collected", look: "expired", means: "certificates are awaited" },
  certified: { word: "Certified", look: "given", means: "it may be closed" },
  closed: { word: "Closed", look: "left", means: "everything is answered for" },
  given_up: { word: "Given up", look: "withdrawn", means: "everything went back" },
};

export const REASONS: Record<DisposalReason, string> = {
  obsolete: "Out of date",
  beyond_repair: "Beyond repair",
  surplus: "Not needed any more",
  end_of_lease: "End of the lease",
  other: "Another reason",
};

export const ROUTES: Record<DisposalRoute, string> = {
  recycle: "Recycling",
  waste: "Waste",
  gift: "Gift",
  sale: "Sale",
  part_exchange: "Part-exchange",
  return_to_lessor: "Back to the leasing company",
  harvested: "Taken apart for parts",
};

/** Whether it goes as waste, and so with a carrier and a note. */
export const isWaste = (route: DisposalRoute | undefined) =>
  route === "waste" || route === "recycle";
/** Whether it goes through an agency that signs for it. */
export const throughAgency = (route: DisposalRoute | undefined) =>
  isWaste(route) || route === "part_exchange";
/** Whether somebody will use it again. */
export const isReused = (route: DisposalRoute | undefined) => route === "gift" || route === "sale";
/** Whether a company may destroy the drives in the school's place. */
export const mayBeGuaranteed = (route: DisposalRoute | undefined) =>
  throughAgency(route) || route === "return_to_lessor";

export const METHODS: Record<ClearingMethod, string> = {
  secure_erase: "Drive’s erase command",
  crypto_erase: "Encryption key destroyed",
  factory_reset: "Encrypted device reset",
  overwrite: "Overwritten (hard disks only)",
  destroy: "Destroyed: shredded, crushed or drilled",
  removed: "Taken out and kept by the school",
};

/** The standard that is usually named beside a method; the person may write another. */
export const STANDARDS: Record<ClearingMethod, string> = {
  secure_erase: "NIST SP 800-88 Rev. 2, Purge",
  crypto_erase: "NIST SP 800-88 Rev. 2, Purge",
  factory_reset: "NIST SP 800-88 Rev. 2, Clear",
  overwrite: "NIST SP 800-88 Rev. 2, Clear",
  destroy: "NIST SP 800-88 Rev. 2, Destroy",
  removed: "",
};

/** Why a method does not clear a drive that it does not fit. */
export const UNFIT: Record<ClearingMethod, string> = {
  secure_erase: "These drives have no erase command of their own. Choose another method for them.",
  crypto_erase: "On record there is no key of these drives whose destruction would clear them.",
  factory_reset: "A reset only clears built-in storage that is on record as encrypted.",
  overwrite:
    "Overwriting does not reach every part of a solid-state drive or a memory card. Use the drive’s erase command, destroy its key, or destroy it.",
  destroy: "",
  removed: "These cannot be taken out. Choose another method for them.",
};

export const MEDIA: Record<MediumKind, string> = {
  hdd: "Hard disk",
  ssd: "Solid-state drive",
  flash: "Memory card, stick or built-in",
  tape: "Tape",
  phone: "Phone storage",
  other: "Other",
};

export const LACKS: Record<ReadyLack, string> = {
  test: "no electrical test",
  test_old: "the test is too old",
  test_failed: "failed the test",
  recall: "recalls not checked",
  enrolment: "still enrolled",
  licences: "licences still on it",
  labels: "school labels still on it",
};

const items = (count: number) => number(count, "item");
type Waits = { [W in DisposalWait["wait"]]: (wait: Extract<DisposalWait, { wait: W }>) => string };
const WAITS: Waits = {
  items: () => "Scan the equipment that goes.",
  plan: () => "Say why and how it goes.",
  recipient: () => "Say who receives it.",
  permit: () => "Enter the company’s permit, and the day on which you looked it up.",
  leased: ({ count }) =>
    `${items(count)} not owned by the school: it can only go back to its owner.`,
  authorisation: () => "Waiting to be authorised by somebody else.",
  moved: ({ count }) => `${items(count)} in use again meanwhile: take it out of the disposal.`,
  media: ({ count }) => `${number(count, "drive")} still to be cleared.`,
  no_media: ({ count }) => `${items(count)} to be looked at: is there a drive in it?`,
  readiness: ({ count }) => `${items(count)} still to be tested and made ready.`,
  handover: () => "Ready to leave: enter the handover when it is collected.",
  certificates: ({ count }) => `${items(count)} that no certificate lists yet.`,
  strangers: ({ count }) => `${number(count, "line")} on a certificate that we did not hand over.`,
  closing: () => "Everything is answered for: close it.",
};

/** What a disposal waits for, as a sentence. */
export const waitInWords = (wait: DisposalWait): string =>
  (WAITS[wait.wait] as (wait: DisposalWait) => string)(wait);

const SHORT: Waits = {
  items: () => "Equipment",
  plan: () => "Why and how",
  recipient: () => "Who receives it",
  permit: () => "The permit",
  leased: ({ count }) => `${count} leased`,
  authorisation: () => "Authorisation",
  moved: ({ count }) => `${count} in use again`,
  media: ({ count }) => `${number(count, "drive")} to clear`,
  no_media: ({ count }) => `${count} to look into`,
  readiness: ({ count }) => `${count} to test`,
  handover: () => "Handover",
  certificates: ({ count }) => `${count} without certificate`,
  strangers: ({ count }) => `${number(count, "unknown line")}`,
  closing: () => "Closing",
};

/** The same in two or three words, for the list. */
export const shortWait = (wait: DisposalWait): string =>
  (SHORT[wait.wait] as (wait: DisposalWait) => string)(wait);

type Scans = {
  [O in DisposalScan["outcome"]]: (scan: Extract<DisposalScan, { outcome: O }>) => string;
};
const SCANS: Scans = {
  added: ({ tag, what }) => `${tag} added: ${what}.`,
  on_loan: ({ tag, dueBackOn }) =>
    `${tag} is on loan${dueBackOn ? ` until ${showDate(dueBackOn)}` : ""}. Take it back first.`,
  unknown: () => "Nothing on record has this tag or serial number.",
  in_disposal: ({ tag, number: of, here }) =>
    here ? `${tag} is in this disposal already.` : `${tag} is in disposal ${of} already.`,
  disposed: ({ tag }) => `${tag} was disposed of before.`,
  not_here: ({ tag, standing }) =>
    standing === "ordered"
      ? `${tag} has not been delivered yet.`
      : `${tag} is on record as ${standing}. If it is here, say that it was found first.`,
};

/** What came of a scan, as a sentence. */
export const scanInWords = (scan: DisposalScan): string =>
  (SCANS[scan.outcome] as (scan: DisposalScan) => string)(scan);
