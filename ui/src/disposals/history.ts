// The steps of a disposal, told one by one.
import type { DisposalSaid, DisposalStep } from "../api";
import { showDate } from "../lib/dates";
import { number } from "../lib/sentences";
import { METHODS, REASONS, ROUTES } from "./words";

type Told = {
  [S in DisposalSaid["said"]]: (said: Extract<DisposalSaid, { said: S }>, tag: string) => string;
};
const TOLD: Told = {
  planned: ({ reason, route, recipient }) =>
    `${REASONS[reason]}; ${ROUTES[route]}${recipient ? ` to ${recipient}` : ""}`,
  added: (_, tag) => `${tag} added`,
  taken_out: ({ reason }, tag) => `${tag} taken out: ${reason}`,
  authorised: ({ minute }) => (minute ? `Authorised, minute ${minute}` : "Authorised"),
  reopened: ({ reason }) => `Authorisation laid aside: ${reason}`,
  cleared: ({ clearing }, tag) =>
    `Drive of ${tag}: ${METHODS[clearing.method]}, ${clearing.passed ? "cleared" : "failed"}`,
  clearing_taken_back: ({ reason }, tag) => `Drive of ${tag}: taken back, ${reason}`,
  no_media: ({ assets, confirmedBy }) =>
    `${number(assets.length, "item")} without a drive` +
    (confirmedBy && `: ${confirmedBy} has looked`),
  guaranteed: ({ reference }) => `Written guarantee ${reference}`,
  readied: ({ assets }) => `${number(assets.length, "item")} tested and checked`,
  handed_over: ({ on, collector }) =>
    `Handed over on ${showDate(on)}${collector ? ` to ${collector}` : ""}`,
  certified: ({ number: of, serials }) =>
    `Certificate ${of} with ${number(serials.length, "serial number")}`,
  certificate_taken_back: ({ reason }) => `Certificate taken back: ${reason}`,
  explained: ({ reason }) => `Explained: ${reason}`,
  closed: ({ items }) => `Closed: ${number(items.length, "item")} disposed of`,
  given_up: ({ reason, refused }) => `${refused ? "Refused" : "Given up"}: ${reason}`,
};

/** A step as a sentence. */
export const stepInWords = ({ said, tag }: DisposalStep): string =>
  (TOLD[said.said] as (said: DisposalSaid, tag: string) => string)(said, tag);
