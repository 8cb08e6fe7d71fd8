// What the invented office answers about imports. `file=` in the address chooses the file that the dialog gives:
// "staff", "transfer", "picture" or "none"; otherwise it is a list of pupils with something of everything.
import type { Api, Column, Fault, ImportDone, PastImport, Plan, Problem } from "../api";
import type { Checked, FileFound, Row, Source } from "../imports/types";
import { TODAY } from "./school";

type Names = "import_pick" | "import_read" | "import_plan" | "import_apply" | "import_undo" | "imports_list" | "import_save_refused" | "progress" | "progress_stop"; // prettier-ignore
type Answers = { [N in Names]: (input: Api[N]["input"]) => Api[N]["output"] };

const refuse = (problem: Problem): never => {
  throw problem;
};
const TOKEN = "01991f3a-0000-7000-8000-000000000001";
const FORENAMES = ["Tobi", "Aisha", "Rhys", "Łucja", "Noor", "Ffion", "Kai", "Zofia", "Owen"];
const SURNAMES = ["Adeyemi", "Begum", "Carter", "Dąbrowska", "Evans", "Farouk", "Griffiths", "Hussain", "Iqbal", "Jones"]; // prettier-ignore
const CLASSES = ["1 Elm", "2 Fir", "3 Ash", "4 Yew", "5 Oak", "6 Holly"];
const pick = (from: string[], at: number): string => from[at % from.length] ?? "";
const nameAt = (at: number) => `${pick(SURNAMES, at)}, ${pick(FORENAMES, at * 7 + 1)}`;

function found(file: string, sheet: string | null, headerRow: number | null): FileFound {
  if (file === "transfer")
    return { fileName: "8914300_CTF_8912001_001.xml", kind: "ctf", encoding: "UTF-8", delimiter: null, sheet: null, headerRow: 0, rows: 30, layout: "pupils_only" }; // prettier-ignore
  if (file === "staff")
    return { fileName: "Staff list.xlsx", kind: "workbook", encoding: null, delimiter: null, sheet: sheet ?? "Teachers", headerRow: headerRow ?? 1, rows: 41, layout: "staff" }; // prettier-ignore
  return { fileName: "Autumn pupils.csv", kind: "text", encoding: "windows-1252", delimiter: "semicolon", sheet: null, headerRow: headerRow ?? 4, rows: 430, layout: "contacts_across" }; // prettier-ignore
}

function columns(file: string): Column[] {
  const of = (heading: string, samples: string[], meaning: Column["meaning"] = null): Column => ({ heading, samples, meaning }); // prettier-ignore
  if (file === "transfer") return [];
  if (file === "staff")
    return [
      of("Surname", ["Whitaker", "Osman", "Pryce"], { of: "staff", what: "surname" }),
      of("Forename", ["Ruth", "Idris", "Sian"], { of: "staff", what: "forename" }),
      of("Role", ["Teacher", "Teaching assistant", "Site manager"], { of: "staff", what: "job" }),
    ];
  return [
    of("UPN", ["H801200001001", "H801200001002", "H801200001003"], { of: "pupil", what: "upn" }),
    of("Surname", ["Nowak", "Adeyemi", "Smith"], { of: "pupil", what: "legal_surname" }),
    of("Forename", ["Mia", "Tobi", "Ava"], { of: "pupil", what: "legal_forename" }),
    of("Date of birth", ["02/11/2019", "14/03/2018", "31/02/2019"], { of: "pupil", what: "born" }),
    of("Admission number", ["000412", "000413"], { of: "pupil", what: "admission_no" }),
    of("Reg", ["2 Fir", "1 Elm", "2 Fir"], { of: "pupil", what: "class" }),
    of("House", ["Red", "Blue", "Green"]),
    of("FSM", []),
    of("Contact 1 name", ["Mrs Anna Nowak", "Mr Femi Adeyemi"], { of: "contact", number: 1, what: "full_name" }), // prettier-ignore
    of("Contact 1 mobile", ["07700 900123", "07700 900456"], { of: "contact", number: 1, what: "mobile" }), // prettier-ignore
    of("Contact 2 name", ["Mr Piotr Nowak"], { of: "contact", number: 2, what: "full_name" }),
  ];
}

const REFUSED: [row: number, name: string, faults: Fault[]][] = [
  [44, "Smith, Ava", [{ fault: "not_a_date", column: 3, heading: "Date of birth", text: "31/02/2019" }]], // prettier-ignore
  [61, "Patel, Ria", [{ fault: "spoilt", column: 4, heading: "Admission number", text: "1.23E+11" }]], // prettier-ignore
  [434, "", [{ fault: "nobody_named" }]],
];

function row(number: number, name: string, more: Partial<Row>): Row {
  return { row: number, also: [], name, outcome: "unchanged", changes: [], faults: [], ...more };
}

function rowsOf(file: string, corrected: Map<string, string>): Row[] {
  const change = (field: string, was: string, becomes: string, contact: string | null = null) => ({ field, contact, was, becomes }); // prettier-ignore
  const rows: Row[] = [
    row(17, "Kowalczyk, Łucja", { outcome: "changed", changes: [change("class", "1 Elm", "2 Fir")] }), // prettier-ignore
    row(21, "Nowak, Mia", {
      outcome: "changed",
      changes: [
        change("legalSurname", "Novak", "Nowak"),
        change("mobile", "07700 900120", "07700 900123", "Anna Nowak"),
        change("contact", "", "father", "Piotr Nowak"),
      ],
    }),
    row(40, "Adeyemi, Tobi", {
      outcome: "new",
      changes: [
        change("year", "", "2"),
        change("class", "", "2 Fir"),
        change("contact", "", "father", "Femi Adeyemi"),
        change("contact", "", "mother", "Ruth Adeyemi"),
      ],
    }),
  ];
  if (file === "pupils")
    for (const [number, name, faults] of REFUSED) {
      const left = faults.filter((fault) => {
        const text = "column" in fault ? corrected.get(`${number}:${fault.column ?? ""}`) : undefined; // prettier-ignore
        return text === undefined || /E\+|31\/02/.test(text);
      });
      const put = row(number, name, { outcome: "new", changes: [change("class", "", "2 Fir")] });
      rows.push(left.length > 0 ? row(number, name, { outcome: "refused", faults: left }) : put);
    }
  for (let at = 0; at < 24; at += 1)
    rows.push(row(70 + at, nameAt(at), { outcome: "new", changes: [change("class", "", pick(CLASSES, at)), change("contact", "", "mother", `Jo ${pick(SURNAMES, at)}`)] })); // prettier-ignore
  for (let at = 0; at < 327; at += 1) rows.push(row(100 + at, nameAt(at * 3 + 2), {}));
  return rows;
}

/** The part of the office that imports lists. */
export function fakeImports(
  file = new URLSearchParams(location.search).get("file") ?? "pupils",
): Answers {
  const nothing = { answers: 0, signatures: 0, forms: 0, edits: 0 };
  const imports: PastImport[] = [
    { id: "i2", fileName: "Reception joiners.xlsx", at: `${TODAY}T08:10:00Z`, by: "Jo Okafor", added: 30, changed: 0, ended: 0, refused: 1, undoneAt: null, canUndo: true, builtUpon: nothing },
    { id: "i1", fileName: "Summer pupils.csv", at: "2026-07-01T09:30:00Z", by: "Jo Okafor", added: 4, changed: 19, ended: 2, refused: 0, undoneAt: null, canUndo: false, builtUpon: { answers: 12, signatures: 3, forms: 0, edits: 1 } },
    { id: "i0", fileName: "Wrong year.csv", at: "2026-06-30T15:02:00Z", by: "Jo Okafor", added: 410, changed: 0, ended: 0, refused: 0, undoneAt: "2026-06-30T15:09:00Z", canUndo: false, builtUpon: nothing },
  ]; // prettier-ignore
  let last: Plan | null = null;

  function planOf({ sheet, headerRow, mapping, corrections }: Api["import_plan"]["input"]): Plan {
    const corrected = new Map(corrections.map((own) => [`${own.row}:${own.column}`, own.text]));
    const rows = rowsOf(file, corrected);
    const count = (outcome: Row["outcome"]) => rows.filter((own) => own.outcome === outcome).length;
    const missing = file === "pupils" ? 12 : 0;
    const plan: Checked = {
      found: found(file, sheet, headerRow),
      ambiguousDates: file === "pupils" ? 37 : 0,
      unused: columns(file).filter((_, at) => !mapping[at]).map(({ heading }) => heading), // prettier-ignore
      counts: { new: count("new"), changed: count("changed"), unchanged: count("unchanged"), missing, refused: count("refused"), newContacts: 27, warnings: 3 }, // prettier-ignore
      rows,
      rowsNotListed: 0,
      missing: Array.from({ length: missing }, (_, at) => ({ person: `pupil-${at + 1}`, name: at === 0 ? "Osei, Kwame" : nameAt(at * 5 + 3), className: "6 Holly" })), // prettier-ignore
      warnings: [
        { warning: "maybe_lost_zeros", heading: "Admission number", rows: [18, 19, 22] },
        { warning: "odd_upn", row: 33, text: "H80120000" },
        { warning: "name_only", row: 52, name: "Evans, Rhys" },
      ],
      fingerprint: String(corrections.length),
    };
    last = plan as unknown as Plan;
    return last;
  }

  return {
    import_pick: () => (file === "none" ? null : file === "picture" ? refuse({ code: "unreadable_file", why: "picture" }) : { token: TOKEN, fileName: found(file, null, null).fileName }), // prettier-ignore
    import_read: ({ sheet, headerRow }) => {
      if ((headerRow ?? 1) > 40) refuse({ code: "unreadable_file", why: "no_header" });
      const source: Source = {
        token: TOKEN,
        found: found(file, sheet, headerRow),
        sheets: file === "staff" ? ["Teachers", "Support"] : [],
        columns: columns(file),
        firstRows: file === "transfer" ? [] : [
          { row: 1, cells: ["Marlbridge Primary School"] },
          { row: 2, cells: ["Pupils with contacts", "", "1 September 2026"] },
          { row: 4, cells: columns(file).map(({ heading }) => heading) },
          { row: 5, cells: columns(file).map(({ samples }) => samples[0] ?? "") },
        ],
        remembered: file === "staff",
      }; // prettier-ignore
      return source as unknown as Api["import_read"]["output"];
    },
    import_plan: planOf,
    import_apply: ({ skipped, leavers }) => {
      const { counts } = last ?? refuse({ code: "not_found" });
      const done: ImportDone = { id: "i3", added: counts.new, changed: counts.changed - skipped.length, unchanged: counts.unchanged, ended: leavers.length, refused: counts.refused, skipped: skipped.length, newContacts: counts.newContacts }; // prettier-ignore
      imports.unshift({ id: "i3", fileName: found(file, null, null).fileName, at: `${TODAY}T09:20:00Z`, by: "Jo Okafor", added: done.added, changed: done.changed, ended: done.ended, refused: done.refused, undoneAt: null, canUndo: true, builtUpon: nothing }); // prettier-ignore
      return done;
    },
    import_save_refused: () => ({ done: true, fileName: "Refused rows.csv" }),
    import_undo: ({ id }) => {
      const past = imports.find((own) => own.id === id) ?? refuse({ code: "not_found" });
      if (!past.canUndo) refuse({ code: "cannot_undo" });
      Object.assign(past, { undoneAt: `${TODAY}T09:25:00Z`, canUndo: false });
      return { removed: past.added, restored: past.changed + past.ended };
    },
    imports_list: () => ({ imports }),
    progress: () => ({ done: 120, total: 400 }),
    progress_stop: () => ({}),
  };
}
