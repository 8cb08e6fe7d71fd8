// Who signed a form: the pupil's contacts in order, somebody else, or the pupil.
import type { Giver, Signer } from "../api";
import { isolated } from "../lib/bidi";
import type { Draft } from "./draft";
import { RESPONSIBILITY } from "./words";

/**
 * The first contact whom the school's records name as holding parental responsibility. Where the records do not say so,
 * nobody is offered, whatever the relationship: with one key somebody says who signed.
 */
export function firstSigner(contacts: readonly Signer[]): Giver | null {
  const first = contacts.find(
    ({ responsibility, courtOrder }) => responsibility === "yes" && !courtOrder,
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

/** What stands beside a name among the keys: nothing where all is well. */
export function rightBeside({ responsibility, courtOrder }: Signer): string {
  if (courtOrder) return ", may not decide";
  return responsibility === "yes" ? "" : `, ${RESPONSIBILITY[responsibility]}`;
}

/** "Priya Mehta (mother, parental responsibility)"; undefined while nobody is named. */
export function giverWords(giver: Giver | null, contacts: readonly Signer[]): string | undefined {
  if (!giver) return undefined;
  if (giver.kind === "pupil") return "the pupil";
  if (giver.kind === "other") {
    const right = giver.statesResponsibility
      ? "says they hold parental responsibility"
      : "no parental responsibility";
    return `${isolated(giver.name)} (${[giver.relationship.toLowerCase(), right].filter(Boolean).join(", ")})`;
  }
  const contact = contacts.find(({ id }) => id === giver.id);
  return contact && `${isolated(contact.name)} (${signerDetail(contact)})`;
}

/** The giver as one value of a list: a contact's id, "pupil" or "other". */
export function giverValue(giver: Giver | null): string {
  if (!giver) return "";
  return giver.kind === "contact" ? giver.id : giver.kind;
}

/** Why this signer is offered, or what becomes of the answers: one plain sentence at the row, before anything is saved. */
export function signerNote(
  { giver, giverSaid }: Pick<Draft, "giver" | "giverSaid">,
  contacts: readonly Signer[],
): string {
  if (!giver && firstSigner(contacts))
    return "A sheet of this pupil is in already, so nobody is put in. Press the key of whoever signed this one. To put the saved one right instead, press Escape, then C.";
  if (!giver)
    return contacts.length
      ? "The school’s records name nobody who holds parental responsibility, so nobody is put in. Press the key of whoever signed."
      : "This pupil has no contacts in the school’s records. Press 0 to say who signed.";
  if (giver.kind === "pupil") return "";
  if (giver.kind === "other")
    return giver.statesResponsibility
      ? "The form says so; the school’s records do not. The answers count. Please check it when you can."
      : "Without parental responsibility the answers are kept and count as No.";
  const contact = contacts.find(({ id }) => id === giver.id);
  if (!contact) return "";
  const name = isolated(contact.name);
  if (contact.courtOrder)
    return `By the school’s records ${name} may not decide: the answers are kept and count as No.`;
  if (contact.responsibility === "no")
    return `By the school’s records ${name} has no parental responsibility: the answers are kept and count as No.`;
  if (contact.responsibility === "unknown")
    return `The records do not say whether ${name} holds parental responsibility. The form says so above the signature, and the answers count; if that is struck out, press 0 and say No there.`;
  return giverSaid
    ? ""
    : `Put in because ${name} is on record as holding parental responsibility. Another signed? Press their key.`;
}
