// The way of a disposal: which step is done, which one is to be done now, and what comes later.
import type { DisposalPage, DisposalWait } from "../api";
import { isReused } from "./words";

export type StepKey =
  "items" | "plan" | "authorise" | "drives" | "ready" | "leave" | "certificates" | "close";
export type Step = { key: StepKey; title: string; stands: "done" | "now" | "later" };

const TITLES: Record<StepKey, string> = {
  items: "Equipment",
  plan: "Why, how and to whom",
  authorise: "Authorisation",
  drives: "Drives",
  ready: "Tests and checks",
  leave: "Handover",
  certificates: "Certificates",
  close: "Close",
};

/** To which step belongs what a disposal waits for. */
const OF: Record<DisposalWait["wait"], StepKey> = {
  items: "items",
  moved: "items",
  plan: "plan",
  recipient: "plan",
  permit: "plan",
  leased: "plan",
  authorisation: "authorise",
  media: "drives",
  no_media: "drives",
  readiness: "ready",
  handover: "leave",
  certificates: "certificates",
  strangers: "certificates",
  closing: "close",
};

/** What waits in a step. */
export const waitsOf = (page: DisposalPage, key: StepKey): DisposalWait[] =>
  page.waits.filter(({ wait }) => OF[wait] === key);

/** The steps in their order. Tests and checks are only there for what is given away or sold. */
export function stepsOf(page: DisposalPage): Step[] {
  const keys = (Object.keys(TITLES) as StepKey[]).filter(
    (key) => key !== "ready" || isReused(page.plan?.route),
  );
  const isOver = page.state === "closed" || page.state === "given_up";
  const now = keys.filter((key) => waitsOf(page, key).length > 0);
  const last = Math.max(...now.map((key) => keys.indexOf(key)));
  return keys.map((key, at) => ({
    key,
    title: TITLES[key],
    stands: now.includes(key) ? "now" : isOver || at < last ? "done" : "later",
  }));
}
