// What the invented office answers about its record of changes: some weeks of an ordinary term.
// `record=broken` in the address makes verifying find a fault.
import type { Api, ListRecord, RecordLine } from "../api";
import { TODAY } from "./school";

type Names = "audit_list" | "audit_save" | "audit_verify";
type Answers = { [N in Names]: (input: Api[N]["input"]) => Api[N]["output"] };

const PAGE = 100;
const ENTRIES = 1240;
const JO = { id: "p1", name: "Jo Okafor" };
const SIAN = { id: "p2", name: "Siân Muir" };
const PUPILS = [
  { kind: "person", id: "01991f3a-0000-7000-8000-000000000011", name: "Mia Nowak" },
  { kind: "person", id: "01991f3a-0000-7000-8000-000000000012", name: "Łucja Żak" },
  { kind: "person", id: "01991f3a-0000-7000-8000-000000000013", name: "Tobi Adeyemi" },
] as const;
const FIR = { kind: "class", id: "01991f3a-0000-7000-8000-000000000021", name: "2 Fir" } as const;
const GONE = { kind: "gone", id: "01991f3a-0000-7000-8000-000000000031" } as const;

/** One day's work, over and over. */
const DAY: Pick<RecordLine, "request" | "facts" | "about">[] = [
  { request: "unlock", facts: "with the password", about: { kind: "log_in", ...JO } },
  { request: "forms_enter", facts: "3 answers recorded", about: PUPILS[0] },
  { request: "forms_enter", facts: "a2 signed: 2 parts", about: PUPILS[1] },
  { request: "paper_print", facts: "forms of a class, 27 copies", about: FIR },
  { request: "consents_withdraw", facts: "1 consents withdrawn", about: PUPILS[2] },
  { request: "person_edit", facts: "2 fields changed", about: GONE },
  {
    request: "unlock_refused",
    facts: "2 wrong passwords before this",
    about: { kind: "log_in", ...SIAN },
  },
  { request: "import_apply", facts: "import: 4 added, 2 changed, 0 ended, 1 refused", about: null },
  { request: "lock", facts: "by hand", about: { kind: "log_in", ...JO } },
];

function line(entry: number): RecordLine {
  const day = DAY[entry % DAY.length] ?? { request: "lock", facts: "", about: null };
  const who = entry % DAY.length === 6 ? SIAN : JO;
  const at = new Date(`${TODAY}T14:05:00`);
  at.setMinutes(at.getMinutes() - (ENTRIES - entry) * 37);
  return { entry, at: at.toISOString(), by: who.id, byName: who.name, changed: true, ...day };
}

const fits = (wanted: ListRecord) => (one: RecordLine) =>
  (!wanted.by || one.by === wanted.by) &&
  (!wanted.about || one.about?.id === wanted.about) &&
  (!wanted.from || one.at >= wanted.from) &&
  (!wanted.to || one.at < wanted.to) &&
  (wanted.requests.length === 0 || wanted.requests.includes(one.request));

export function fakeRecord(): Answers {
  const all = Array.from({ length: ENTRIES }, (_, at) => line(ENTRIES - at));
  const broken = () => new URLSearchParams(location.search).get("record") === "broken";
  return {
    audit_list: (wanted) => {
      const found = all
        .filter(fits(wanted))
        .filter((one) => one.entry < (wanted.before ?? Infinity));
      const lines = found.slice(0, PAGE);
      return {
        lines,
        next: found.length > PAGE ? (lines.at(-1)?.entry ?? null) : null,
        entries: ENTRIES,
        doers: [JO, SIAN],
        about: all.find((one) => one.about?.id === wanted.about)?.about ?? null,
      };
    },
    audit_save: () => ({ done: true, fileName: "Record of changes.csv" }),
    audit_verify: () =>
      broken()
        ? {
            fault: { fault: "table", table: "decision", entry: 4188, rows: 812, expected: 814 },
            entries: 0,
            rows: 0,
          }
        : { fault: null, entries: ENTRIES, rows: 18_422 },
  };
}
