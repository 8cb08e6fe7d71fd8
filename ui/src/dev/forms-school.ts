// Invented pupils, classes, purposes and answers. Nobody here is real.
import type { Decision, Purpose, Signer } from "../api";

export type InventedPupil = {
  id: string;
  classId: string;
  year: number;
  name: string;
  registerName: string;
  legalName: string;
  born: string;
  formOut: string | null;
  formIn: string | null;
  late: boolean;
  never: boolean;
  old: boolean;
  signed: readonly ("parent" | "pupil")[] | null;
  reference: string;
  contacts: Signer[];
};

export const CLASSES = [
  { id: "c-rb", name: "R Beech", year: "R", number: 0, size: 27 },
  { id: "c-2f", name: "2 Fir", year: "2", number: 2, size: 30 },
  { id: "c-5o", name: "5 Oak", year: "5", number: 5, size: 29 },
];

const NAMES = `Tobi Adeyemi;Zaynab Ali;Cáit Brennan Ó Dálaigh;Leo Carter;Siôn Evans;Łucja Kowalczyk;Aarav Mehta;Mia Nowak;Finn O’Neill;Harleen Singh;Ava Williams;محمد الحسن;נועה לוי;Grace Akande;Oliver Blythe;Chidi Chukwu;Daisy Dunmore;Elif Demir;Freddie Eastwood;Isla Farrow;George Gibb;Hana Horáková;Imogen Ibbotson;Jamal Jeffers;Katya Kovalenko;Lily Lockwood;Maximilian Featherstonehaugh-Cholmondeley;Niamh Ní Bhriain;Oscar Oyelaran;Poppy Pemberton`.split(";"); // prettier-ignore

/** Who is known by another name than the one by law. */
const LEGAL_NAMES: Record<string, string> = {
  "Jamal Jeffers": "محمد الفارسي",
  "Daisy Dunmore": "Marguerite Dunmore-Blackwood",
};

const TEXTS: [string, string, string, string, boolean][] = [
  ["internet", "Internet", "Internet at school", "My child may use the internet and the school's online learning services at school, with the school's filtering and with an adult watching over them.", false],
  ["display", "Display", "Displays in school", "Pictures of my child, with their first name, may be put up on walls and screens inside the school.", false],
  ["newsletter", "Newsletter", "School newsletter", "Pictures of my child may appear in the newsletter that the school sends to its own families.", false],
  ["website", "Website", "School website", "Pictures of my child may appear on the school's website, which anybody can see. No full name is shown beside a picture.", true],
  ["social", "Social", "Social media", "Pictures of my child may appear on the school's own social media pages, which anybody can see and copy. No name is shown beside a picture.", true],
  ["press", "Press", "Press and printed material", "Pictures of my child may appear in leaflets, posters, the prospectus and training material, and may be given to newspapers.", true],
  ["video", "Video", "Video", "My child may be filmed at school events, and the film may be shown in the places to which I have said Yes on this form.", true],
  ["journeys", "Journeys", "Other children's learning journeys", "My child may be seen in group pictures in other children's learning journeys, which go home to their families.", false],
  ["keeping", "Keeping", "Keeping pictures after leaving", "The school may keep and go on showing pictures of my child for up to three years after they leave.", false],
]; // prettier-ignore

export const PURPOSES: Purpose[] = TEXTS.map(([id, short, title, text, own]) => ({
  id,
  code: id,
  title,
  short,
  topic: id === "internet" ? "internet" : "images",
  answeredBy: own ? "pupil_from_age" : "parent",
  ownAge: 13,
  period: id === "keeping" ? "until_withdrawn" : "year",
  basis: "consent",
  activeTo: null,
  wording: `w-${id}`,
  version: 1,
  text,
  wordingFrom: "2026-09-01",
}));

const MOTHERS = ["Priya", "Anna", "Joanne", "Fatima", "Siobhán", "Marta"];
const FATHERS = ["David", "Tomasz", "Imran", "Rhys", "Kwame", "Sean"];

function contactsOf(id: string, surname: string, at: number): Signer[] {
  if (at === 11) return [];
  return [
    {
      id: `${id}-m`,
      name: `${MOTHERS[at % 6] ?? ""} ${surname}`,
      relationship: "Mother",
      responsibility: at % 7 === 3 ? "unknown" : "yes",
      courtOrder: false,
    },
    {
      id: `${id}-f`,
      name: `${FATHERS[at % 6] ?? ""} ${surname}`,
      relationship: "Father",
      responsibility: at % 5 === 4 ? "no" : "yes",
      courtOrder: at === 9,
    },
  ];
}

const isIn = (at: number) => at % 3 !== 2 && at !== 3 && at !== 8;

export const PUPILS: InventedPupil[] = CLASSES.flatMap(({ id: classId, number, size }) =>
  NAMES.slice(0, size)
    .map((name, at): InventedPupil => {
      const id = `${classId}-${at}`;
      const [first = "", ...rest] = name.split(" ");
      const surname = rest.join(" ");
      const both = number > 2;
      return {
        id,
        classId,
        year: number,
        name,
        registerName: surname ? `${surname}, ${first}` : first,
        legalName: LEGAL_NAMES[name] ?? "",
        born: `${2021 - number}-0${(at % 9) + 1}-14`,
        formOut: at === 25 ? null : "2026-09-01",
        formIn: isIn(at) ? "2026-09-07" : null,
        late: at === 3,
        never: at === 14,
        old: at === 13,
        signed: isIn(at) ? (both && at % 4 !== 0 ? ["parent", "pupil"] : ["parent"]) : null,
        reference: `F${number}${String(at).padStart(4, "0")}`,
        contacts: contactsOf(id, surname, at),
      };
    })
    .sort((a, b) => a.registerName.localeCompare(b.registerName, "en-GB")),
);

type Row = Omit<Decision, "id">;

function answer(pupil: InventedPupil, purpose: string, changed: Partial<Row>): Row {
  const mother = pupil.contacts[0];
  return {
    pupil: pupil.id,
    purpose,
    wording: `w-${purpose}`,
    wordingVersion: 1,
    kind: "answer",
    answer: "yes",
    limits: "",
    giverKind: "contact",
    giver: mother?.id ?? null,
    giverName: mother?.name ?? "",
    relationship: "Mother",
    standing: mother?.responsibility === "unknown" ? "declared" : "holds",
    method: "paper",
    signedOn: "2026-09-04",
    receivedOn: "2026-09-07",
    until: purpose === "keeping" ? null : "2027-08-31",
    reason: "",
    formReference: pupil.reference,
    voids: null,
    enteredAt: "2026-09-07T09:12:00Z",
    enteredBy: "Jo Okafor",
    ...changed,
  };
}

/** What was answered before anybody looks: every state is among it. */
export const STATES_AT_FIRST: Row[] = PUPILS.flatMap((pupil) => {
  const at = Number(pupil.id.split("-").at(-1));
  const rows: Row[] = [];
  const old = { signedOn: "2025-09-04", receivedOn: "2025-09-05", until: "2026-08-31" };
  const father = pupil.contacts[1];
  for (const { id } of PURPOSES) {
    const place = PURPOSES.findIndex((purpose) => purpose.id === id);
    if (at === 4) rows.push(answer(pupil, id, old));
    if (!pupil.formIn) continue;
    if (at === 6) rows.push(answer(pupil, id, old));
    if (at === 4 && place > 1 && place < 4) continue;
    const no = (at + place) % 5 === 0 || (place > 3 && place < 6 && at % 2 === 0);
    const limits = at === 6 && id === "website";
    rows.push(
      answer(pupil, id, {
        answer: limits ? "limits" : no ? "no" : "yes",
        limits: limits ? "first name only" : "",
        ...(at === 18 ? { standing: "lacks" as const } : {}),
      }),
    );
    if (at === 7 && id === "website")
      rows.push(answer(pupil, id, { kind: "withdrawal", answer: null, method: "email", until: null, receivedOn: "2026-09-08", signedOn: null, reason: "Please take down the sports day picture." })); // prettier-ignore
    if (at === 10 && id === "social")
      rows.push(answer(pupil, id, { answer: "yes", giver: father?.id ?? null, giverName: father?.name ?? "", relationship: "Father", receivedOn: "2026-09-08" })); // prettier-ignore
  }
  return rows;
});
