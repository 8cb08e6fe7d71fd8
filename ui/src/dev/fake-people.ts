// What the invented office answers about people. `many=30000` in the address makes it a very large school.
import type { Api, Change, ContactLink, EndedLink, Merge, Pair, Person, Problem } from "../api";
import { finds, fold } from "../lib/fold";
import { CLASSES, invent, personOf } from "./invented-people";
import { TODAY } from "./school";

type Names =
  | "people_list"
  | "person_open"
  | "person_add"
  | "person_edit"
  | "person_end"
  | "contact_link"
  | "contact_unlink"
  | "image_never_set"
  | "duplicates_list"
  | "person_merge"
  | "person_unmerge"
  | "people_differ"
  | "classes_list"
  | "search";
type Answers = { [N in Names]: (input: Api[N]["input"]) => Api[N]["output"] };

const refuse = (problem: Problem): never => {
  throw problem;
};

/** The answers of an office with so many pupils. */
export function fakePeople(
  pupils = Number(new URLSearchParams(location.search).get("many") ?? 420),
): Answers {
  const school = invent(pupils);
  let people = school.people;
  const links = school.links;
  const never = new Set<string>();
  const history = new Map<string, Change[]>();
  const ended = new Map<string, EndedLink[]>();
  const merges = new Map<string, Merge[]>();
  const differ = new Set<string>();
  let made = 0;

  const find = (id: string): Person =>
    people.find((person) => person.id === id) ?? refuse({ code: "not_found" });
  const note = (id: string, field: string, was: string, became: string) =>
    history.set(id, [
      { at: `${TODAY}T09:05:00Z`, by: "Jo Okafor", field, was, became },
      ...(history.get(id) ?? []),
    ]);
  const beside = (person: Person, link: ContactLink["link"]): ContactLink => ({
    id: person.id,
    name: person.name,
    email: person.fields.email,
    mobile: person.fields.mobile,
    phone: person.fields.phone,
    address: person.fields.address,
    className: person.className,
    leftOn: person.leftOn,
    link,
  });
  const contactsOf = (pupil: string) =>
    links
      .filter((row) => row.pupil === pupil)
      .map((row) => beside(find(row.contact), row.link))
      .sort((a, b) => a.link.place - b.link.place);
  const childrenOf = (contact: string) =>
    links.filter((row) => row.contact === contact).map((row) => beside(find(row.pupil), row.link));
  const surnameMissing = (surname: string) =>
    surname.trim() || refuse({ code: "invalid", field: "legalSurname", why: { why: "missing" } });
  const taken = (field: "upn" | "admissionNo", value: string, own = "") => {
    if (value && people.some((person) => person.id !== own && person.fields[field] === value))
      refuse({ code: "invalid", field, why: { why: "taken" } });
  };
  const room = (id: string | null) => CLASSES.find((found) => found.id === id) ?? null;

  return {
    classes_list: () => CLASSES,
    people_list: ({ kind, classId, left, text }) => ({
      people: people
        .filter(
          (person) =>
            (kind === null || person.kind === kind) &&
            (classId === null || person.classId === classId) &&
            (person.leftOn !== null && person.leftOn < TODAY) === left &&
            finds(text, person.name),
        )
        .sort((a, b) => (fold(a.registerName) < fold(b.registerName) ? -1 : 1)),
    }),
    person_open: ({ id }) => {
      const person = find(id);
      const contacts = person.kind === "pupil" ? contactsOf(id) : childrenOf(id);
      const siblings =
        person.kind === "pupil"
          ? contacts.flatMap((contact) => childrenOf(contact.id)).filter((child) => child.id !== id)
          : [];
      return {
        person,
        contacts,
        siblings: siblings.filter(
          (child, at) => siblings.findIndex((other) => other.id === child.id) === at,
        ),
        imageNever: never.has(id),
        history: history.get(id) ?? [],
        ended: ended.get(id) ?? [],
        merges: merges.get(id) ?? [],
      };
    },
    person_add: ({ kind, fields, classId }) => {
      surnameMissing(fields.legalSurname);
      taken("upn", fields.upn);
      taken("admissionNo", fields.admissionNo);
      const id = `new-${(made += 1)}`;
      people = [...people, personOf(id, kind, fields, room(classId))];
      note(id, "added", "", kind);
      return { id };
    },
    person_edit: ({ id, revision, fields, classId }) => {
      const person = find(id);
      if (person.revision !== revision) refuse({ code: "changed_meanwhile" });
      surnameMissing(fields.legalSurname);
      taken("upn", fields.upn, id);
      taken("admissionNo", fields.admissionNo, id);
      for (const key of Object.keys(fields) as (keyof typeof fields)[])
        if ((person.fields[key] ?? "") !== (fields[key] ?? ""))
          note(id, key, person.fields[key] ?? "", fields[key] ?? "");
      const moved = room(classId);
      if (person.classId !== classId) note(id, "class", person.className, moved?.name ?? "");
      const { leftOn } = person;
      Object.assign(person, personOf(id, person.kind, fields, moved), {
        leftOn,
        revision: revision + 1,
      });
      return {};
    },
    person_end: ({ id, leftOn }) => {
      const person = find(id);
      if (leftOn && person.fields.joinedOn && leftOn < person.fields.joinedOn)
        refuse({ code: "invalid", field: "leftOn", why: { why: "too_early" } });
      note(id, "leftOn", person.leftOn ?? "", leftOn ?? "");
      Object.assign(person, { leftOn, revision: person.revision + 1 });
      return {};
    },
    contact_link: ({ pupil, contact, link }) => {
      const row = links.find((found) => found.pupil === pupil && found.contact === contact);
      const words = `${find(contact).name}: ${link.relationship}, parental responsibility ${link.responsibility}`;
      note(pupil, "contact", "", words);
      ended.set(
        pupil,
        (ended.get(pupil) ?? []).filter((gone) => gone.contact.id !== contact),
      );
      if (row) row.link = link;
      else links.push({ pupil, contact, link });
      return {};
    },
    contact_unlink: ({ pupil, contact }) => {
      const at = links.findIndex((row) => row.pupil === pupil && row.contact === contact);
      if (at < 0) refuse({ code: "not_found" });
      const [gone] = links.splice(at, 1);
      if (gone)
        ended.set(pupil, [
          { contact: beside(find(contact), gone.link), endedOn: TODAY },
          ...(ended.get(pupil) ?? []),
        ]);
      note(pupil, "contact", find(contact).name, "");
      return {};
    },
    image_never_set: ({ pupil, set }) => {
      if (set) never.add(pupil);
      else never.delete(pupil);
      return {};
    },
    duplicates_list: () => {
      const twin = people.find(({ id }) => id === "twin") ?? twinOf(find("pupil-1"));
      if (!people.includes(twin) && !history.has("merged")) people = [...people, twin];
      const pairs: Pair[] = people.includes(twin)
        ? [{ first: find("pupil-1"), second: twin, shares: ["name_and_birthday"] }]
        : [];
      const [one, other] = [find("staff-1"), people.find(({ id }) => id === "staff-9")];
      if (other)
        pairs.push({
          first: one,
          second: { ...other, fields: { ...other.fields } },
          shares: ["name"],
        });
      return pairs.filter(({ first, second }) => !differ.has(`${first.id} ${second.id}`));
    },
    people_differ: ({ first, second, different }) => {
      if (different) differ.add(`${first} ${second}`);
      else differ.delete(`${first} ${second}`);
      return {};
    },
    person_unmerge: () => refuse({ code: "cannot_undo" }),
    person_merge: ({ stays, goes }) => {
      note(stays, "merged", find(goes).registerName, find(stays).registerName);
      history.set("merged", []);
      const merge = { id: `merge-${goes}`, name: find(goes).registerName };
      merges.set(stays, [
        { ...merge, at: `${TODAY}T09:05:00Z`, by: "Jo Okafor", since: ["answers"] },
        ...(merges.get(stays) ?? []),
      ]);
      people = people.filter(({ id }) => id !== goes);
      for (const row of links) {
        if (row.pupil === goes) row.pupil = stays;
        if (row.contact === goes) row.contact = stays;
      }
      return { id: merge.id };
    },
    search: ({ text }) => ({
      form: null,
      people: people
        .filter((person) => finds(text, person.name))
        .slice(0, 20)
        .map((person) => ({
          id: person.id,
          kind: person.kind,
          name: person.name,
          className: person.className,
          left: person.leftOn !== null && person.leftOn < TODAY,
        })),
    }),
  };
}

function twinOf(person: Person): Person {
  const fields = {
    ...person.fields,
    upn: "",
    admissionNo: "",
    language: "Polish",
    joinedOn: "2023-09-05",
  };
  return personOf("twin", "pupil", fields, null);
}
