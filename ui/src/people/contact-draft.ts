// A contact half typed: added to a pupil or changed. Kept when Signet locks, and offered to the same person afterwards.
import type { ContactLink, Link, PersonPage } from "../api";
import { newLink } from "./contacts";
import { blank, type Typed } from "./form";

/** Somebody is being added: a person who is here already, or a new one. */
export type Adding = { what: "add"; way: string; chosen: string; typed: Typed; link: Link };
/** What a contact is to the pupil is being changed, and its place among the others. */
export type Changing = { what: "change"; contact: string; link: Link; place: string };
export type ContactDraft = Adding | Changing;

export const beginAdding = (page: PersonPage): Adding => ({
  what: "add",
  way: "known",
  chosen: "",
  typed: blank(),
  link: newLink(page.contacts),
});

export const beginChanging = (page: PersonPage, contact: ContactLink): Changing => ({
  what: "change",
  contact: contact.id,
  link: { ...contact.link },
  place: String(page.contacts.findIndex(({ id }) => id === contact.id) + 1),
});

/** What is worth keeping of it: nothing as long as nobody has typed or chosen anything. */
export function worthKeeping(
  draft: ContactDraft | null,
  page: PersonPage | null,
): ContactDraft | null {
  if (!draft || !page) return null;
  const contact = draft.what === "change" && page.contacts.find(({ id }) => id === draft.contact);
  // Somebody has ended the contact meanwhile: there is nothing to go on with.
  if (draft.what === "change" && !contact) return null;
  const fresh = contact ? beginChanging(page, contact) : beginAdding(page);
  const same = (one: ContactDraft) =>
    JSON.stringify({ ...one, way: "", link: { ...one.link, place: 0 } });
  return same(draft) === same(fresh) ? null : draft;
}

/** How it is offered again: "You had begun …". */
export function inWords(draft: ContactDraft, page: PersonPage): string {
  if (draft.what === "change") {
    const contact = page.contacts.find(({ id }) => id === draft.contact);
    return `to change ${contact?.name ?? "a contact"}, a contact of ${page.person.name}`;
  }
  const name = `${draft.typed.legalForename} ${draft.typed.legalSurname}`.trim();
  return `to add a contact of ${page.person.name}${draft.way === "new" && name ? `, ${name}` : ""}`;
}
