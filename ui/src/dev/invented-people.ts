// The invented people of the invented school: pupils in fourteen classes with two contacts each, and the grown-ups.
import type { Class, Fields, Kind, Link, Person } from "../api";
import { blank, fieldsFrom } from "../people/form";

const FORENAMES =
  "Mia Łucja Aarav Finn Zofia محمد Siân Ava Noah Chidi Anne-Marie Leo Fatima Oscar Ruby Tomasz".split(
    " ",
  );
const SURNAMES =
  "Nowak O’Neill Mehta Żak Adeyemi Smith-Jones محمود Price Okafor Ó\u00a0Dálaigh Khan Walker Evans Patel".split(
    " ",
  );
const ADULTS = "Anna Piotr Priya Daniel Grace Yusuf Helen Marek".split(" ");
const TREES = "Oak Elm Ash Fir Box Yew Bay".split(" ");

export type LinkRow = { pupil: string; contact: string; link: Link };

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const two = (figure: number) => String(figure).padStart(2, "0");

export const CLASSES: Class[] = Array.from({ length: 14 }, (_, index) => {
  const year = Math.floor(index / 2);
  return {
    id: `class-${index + 1}`,
    name: `${year === 0 ? "R" : year} ${at(TREES, index)}`,
    year: year === 0 ? "R" : String(year),
    pupils: 30,
    endedOn: null,
  };
});

/** A person as the core would answer: the names made from the fields. */
export function personOf(id: string, kind: Kind, fields: Fields, room: Class | null): Person {
  const forename = fields.knownForename || fields.legalForename;
  const surname = fields.knownSurname || fields.legalSurname;
  return {
    id,
    kind,
    fields,
    name: `${forename} ${surname}`.trim(),
    registerName: forename ? `${surname}, ${forename}` : surname,
    classId: room?.id ?? null,
    className: room?.name ?? "",
    leftOn: null,
    revision: 1,
  };
}

function pupil(index: number): Person {
  const room = at(CLASSES, Math.floor(index / 30));
  const start = 2021 - CLASSES.indexOf(room) / 2;
  return personOf(
    `pupil-${index + 1}`,
    "pupil",
    fieldsFrom({
      ...blank(),
      legalForename: at(FORENAMES, index * 7 + Math.floor(index / 16)),
      legalSurname: at(SURNAMES, index * 5 + Math.floor(index / 30)),
      born: `${Math.floor(start)}-${two((index % 12) + 1)}-${two((index % 28) + 1)}`,
      sex: index % 2 ? "F" : "M",
      upn: `A${String(823_200_100_000 + index)}`,
      admissionNo: String(400 + index).padStart(4, "0"),
      year: room.year,
      joinedOn: "2023-09-04",
    }),
    room,
  );
}

/** So many pupils, each with a mother and a father; brothers and sisters share them. */
export function invent(pupils: number): { people: Person[]; links: LinkRow[] } {
  const children = Array.from({ length: pupils }, (_, index) => pupil(index));
  const people: Person[] = [...children];
  const links: LinkRow[] = [];
  const families = new Map<number, string[]>();
  children.forEach((child, index) => {
    // Every ninth pupil is the sibling of the one seventy places on.
    const family = index >= 70 && (index - 70) % 9 === 0 ? index - 70 : index;
    if (family !== index) {
      const surname = at(children, family).fields.legalSurname;
      Object.assign(
        child,
        personOf(
          child.id,
          "pupil",
          { ...child.fields, legalSurname: surname },
          at(CLASSES, Math.floor(index / 30)),
        ),
      );
    }
    const parents = families.get(family) ?? addParents(child, index, people);
    families.set(family, parents);
    parents.forEach((contact, place) =>
      links.push({
        pupil: child.id,
        contact,
        link: {
          relationship: place ? "father" : "mother",
          responsibility: place && index % 5 === 0 ? "unknown" : "yes",
          courtOrder: place === 1 && index % 40 === 3,
          livesWith: place ? null : true,
          place: place + 1,
        },
      }),
    );
  });
  return { people: [...people, ...grownUps()], links };
}

function addParents(child: Person, index: number, people: Person[]): string[] {
  return [0, 1].map((place) => {
    const id = `contact-${index * 2 + place + 1}`;
    const fields = fieldsFrom({
      ...blank(),
      title: place ? "Mr" : "Mrs",
      legalForename: at(ADULTS, index * 3 + place),
      legalSurname: child.fields.legalSurname,
      mobile: `07700 900${String((index * 2 + place) % 1000).padStart(3, "0")}`,
      email: place ? "" : `family${index + 1}@example.org`,
      address: place ? "" : `${(index % 80) + 1} Mill Lane, Marlbridge`,
    });
    people.push(personOf(id, "contact", fields, null));
    return id;
  });
}

function grownUps(): Person[] {
  const grown = (kind: Kind, index: number, more: Partial<Fields>): Person =>
    personOf(
      `${kind}-${index + 1}`,
      kind,
      {
        ...fieldsFrom(blank()),
        legalForename: at(ADULTS, index * 5),
        legalSurname: at(SURNAMES, index * 3 + 1),
        email: `${kind}${index + 1}@example.org`,
        joinedOn: "2022-09-01",
        ...more,
      },
      null,
    );
  const jobs = ["Class teacher", "Teaching assistant", "Office administrator", "Caretaker"];
  return [
    ...Array.from({ length: 40 }, (_, index) => grown("staff", index, { job: at(jobs, index) })),
    ...Array.from({ length: 8 }, (_, index) =>
      grown("governor", index, { job: index ? "Parent governor" : "Chair" }),
    ),
    grown("visitor", 0, {
      organisation: "County Music Service",
      host: "Siân Muir",
      joinedOn: "2026-09-07",
    }),
  ];
}
