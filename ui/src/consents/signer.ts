// Who signed a form: the pupil's contacts in order, somebody else, or the pupil.
import type { Giver, Signer } from "../api";
import { RESPONSIBILITY } from "./words";

/** The first contact who may sign as far as the records go; nobody is assumed where there is none. */
export function firstSigner(contacts: readonly Signer[]): Giver | null {
  const first = contacts.find(
    ({ responsibility, courtOrder }) => responsibility !== "no" && !courtOrder,
  );
  return first ? { kind: "contact", id: first.id } : null;
}

/** The contact that a figure key stands for: 1 is the first. */
export function signerAt(contacts: readonly Signer[], figure: number): Giver | null {
  const contact = contacts[figure - 1];
  return contact ? { kind: "contact", id: contact.id } : null;
}

/** "mother, parental responsibility". */
export function signerDetail({ relationship, responsibility, courtOrder }: Signer): string {
  const right = courtOrder ? "may not decide" : RESPONSIBILITY[responsibility];
  return [relationship.toLowerCase(), right].filter(Boolean).join(", ");
}

/** "Priya Mehta (mother, parental responsibility)"; undefined while nobody is named. */
export function giverWords(giver: Giver | null, contacts: readonly Signer[]): string | undefined {
  if (!giver) return undefined;
  if (giver.kind === "pupil") return "the pupil";
  if (giver.kind === "other") {
    const right = giver.statesResponsibility
      ? "says they hold parental responsibility"
      : "no parental responsibility";
    return `${giver.name} (${[giver.relationship.toLowerCase(), right].filter(Boolean).join(", ")})`;
  }
  const contact = contacts.find(({ id }) => id === giver.id);
  return contact && `${contact.name} (${signerDetail(contact)})`;
}

/** The giver as one value of a list: a contact's id, "pupil" or "other". */
export function giverValue(giver: Giver | null): string {
  if (!giver) return "";
  return giver.kind === "contact" ? giver.id : giver.kind;
}

/** Who seldom holds parental responsibility; a form on which they say so is looked at twice. */
const SELDOM =
  /grand|\bnan|\bgran|aunt|uncle|cousin|sister|brother|sibling|child ?minder|friend|neighbour/i;

/** Whether somebody of this relationship is taken to hold parental responsibility until it is said otherwise. */
export const mayHold = (relationship: string): boolean => !SELDOM.test(relationship);
