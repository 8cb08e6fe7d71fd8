// Paper in the invented school: a real PDF of three pages, made here, that is "printed" nowhere.
// `&printers=none` in the address takes the printers away, `&printers=dialog` leaves the system's own dialog, `&names=odd` adds names that cannot be set.
import type { Api, FormVersion, Paper, Problem } from "../api";
import { TODAY } from "./school";

type Answers = {
  [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] | Promise<Api[N]["output"]>;
};

const STEP_MS = 40;
const TITLES: Record<Paper["kind"], string> = {
  blankForms: "Blank forms",
  disposal: "Paper of a disposal",
  pupilForms: "Forms for one pupil",
  classForms: "Forms for 2 Fir",
  schoolForms: "Forms for the whole school",
  classConsents: "Class consent list · 2 Fir",
  doNotPhotograph: "Do not photograph · 2 Fir",
  notSigned: "List of missing forms",
  signedRecord: "Signed agreement",
  software: "Software and licences",
  log: "Technical log",
  consentRecord: "Record of consents",
  stock: "Stock-check sheets and labels",
  loan: "Agreement for loan L0012",
  equipmentReport: "Equipment by room",
  testSheet: "Sheet of tests (E12)",
};
const FORMS: [FormVersion["code"], string][] = [
  ["a1", "Using the internet safely: Reception to Year 2"],
  ["a2", "Using the internet safely: Years 3 to 6"],
  ["c1", "Pictures, video and the internet: consent of parents and carers"],
];

export function fakePapers(): Answers {
  const asked = new URLSearchParams(location.search);
  let progress = { done: 0, total: 0 };
  let stopped = false;
  let copies = 1;
  return {
    printers: () => ({
      printers: asked.has("printers") ? [] : ["Office", "Staff room"],
      dialog: asked.get("printers") === "dialog",
    }),
    forms_list: () =>
      FORMS.map(([code, title]) => ({
        id: code,
        code,
        version: 1,
        language: "en",
        title,
        body: "",
        material: true,
        fromOn: "2026-09-01",
      })),
    paper_prepare: ({ paper, dueOn }) => {
      if (paper.kind === "doNotPhotograph" && paper.class) throw problem("nothing_to_print");
      copies = paper.kind === "schoolForms" ? 172 : paper.kind === "blankForms" ? paper.copies : 1;
      if (paper.kind === "classForms") copies = 27;
      return {
        token: crypto.randomUUID(),
        title: TITLES[paper.kind],
        fileName: `${TITLES[paper.kind]} ${TODAY}.pdf`,
        copies,
        issues: paper.kind.endsWith("Forms"),
        dueOn: paper.kind.endsWith("Forms") ? (dueOn ?? "2026-09-22") : null,
        missingCharacters: asked.get("names") === "odd" ? ["𞤀𞤣𞤢𞤥 Bah", "ꦲꦤ Wijaya"] : [],
      };
    },
    paper_pdf: async () => {
      progress = { done: 0, total: copies };
      stopped = false;
      for (; progress.done < copies; progress.done += 1) {
        if (stopped) throw problem("stopped");
        if (copies > 100) await new Promise((done) => setTimeout(done, STEP_MS));
      }
      return { pdf: btoa(threePages()) };
    },
    progress: () => progress,
    progress_stop: () => {
      stopped = true;
      return {};
    },
    paper_print: ({ printer }) => {
      if (printer === "Staff room") throw problem("printer_refused");
      return { done: true, fileName: null };
    },
    paper_print_by_system: () => ({ done: true, fileName: null }),
    paper_save: () => ({ done: true, fileName: "Agreements and consent sheets 2 Fir.pdf" }),
    paper_put_away: () => ({}),
    list_save: ({ format }) => ({ done: true, fileName: `pupils-2026-09-08.${format}` }),
  };
}

const problem = (code: "nothing_to_print" | "stopped" | "printer_refused"): Problem => ({ code });

/** A PDF that needs no font: what stands on its pages is drawn. */
function threePages(): string {
  const pages = [1, 2, 3];
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count 3/Kids[${pages.map((at) => `${at * 2 + 1} 0 R`).join(" ")}]>>`,
  ];
  for (const at of pages) {
    const drawn = drawing(at);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents ${at * 2 + 2} 0 R>>`,
      `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    );
  }
  let file = "%PDF-1.7\n";
  const starts = objects.map((object, at) => {
    const start = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(start).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${starts.join("")}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
}

/** A heading, lines of writing, boxes for Yes and No, and as many dots as the page has its number. */
function drawing(number: number): string {
  const drawn = ["0.12 0.17 0.23 rg", "60 760 260 20 re f", "0.6 g"];
  for (let y = 720; y > 580; y -= 18) drawn.push(`60 ${y} ${400 + ((y * 37) % 75)} 7 re f`);
  drawn.push("0 G 1 w");
  for (let y = 520; y > 220; y -= 40)
    drawn.push(`60 ${y + 2} 260 7 re f`, `400 ${y} 14 14 re S`, `457 ${y} 14 14 re S`);
  drawn.push("60 100 410 60 re S", "0.12 0.35 0.54 rg");
  for (let at = 0; at < number; at += 1) drawn.push(`${60 + at * 18} 60 10 10 re f`);
  return drawn.join("\n");
}
