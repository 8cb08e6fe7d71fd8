// Contacts of a pupil: what they are to the pupil in words, and their order.
import type { ContactLink, Link, Responsibility } from "../api";

/** One entry for every answer: a missing one does not compile. */
export const RESPONSIBILITY: Record<Responsibility, string> = {
  yes: "Has parental responsibility",
  no: "No parental responsibility",
  unknown: "Parental responsibility not known",
};

/** What offices write most often; anything else can be typed. */
export const RELATIONSHIPS = [
  "mother",
  "father",
  "parent",
  "step-parent",
  "grandparent",
  "foster carer",
  "guardian",
  "social worker",
  "other relative",
  "childminder",
];

/** A link that knows nothing yet, behind those that are there. */
export function newLink(contacts: readonly ContactLink[]): Link {
  const last = Math.max(0, ...contacts.map(({ link }) => link.place));
  return {
    relationship: "",
    responsibility: "unknown",
    courtOrder: false,
    livesWith: null,
    place: Math.min(last + 1, 255),
  };
}

/** The links that change when one contact takes another place in the order; places run from 1 without a gap. */
export function moved(
  contacts: readonly ContactLink[],
  contact: string,
  place: number,
): { contact: string; link: Link }[] {
  const others = contacts.filter(({ id }) => id !== contact);
  const mover = contacts.find(({ id }) => id === contact);
  if (!mover) return [];
  others.splice(Math.max(0, place - 1), 0, mover);
  return others.flatMap(({ id, link }, at) =>
    link.place === at + 1 ? [] : [{ contact: id, link: { ...link, place: at + 1 } }],
  );
}

/** Whether anybody who may decide alone is among the contacts. */
export const someoneMayDecide = (contacts: readonly ContactLink[]): boolean =>
  contacts.some(({ link }) => link.responsibility === "yes" && !link.courtOrder);

/** "1st", "2nd", "3rd", "4th". */
export function ordinal(place: number): string {
  const tens = place % 100;
  if (tens >= 11 && tens <= 13) return `${place}th`;
  return `${place}${["th", "st", "nd", "rd"][place % 10] ?? "th"}`;
}
