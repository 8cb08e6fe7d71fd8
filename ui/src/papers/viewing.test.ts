import { beforeEach, expect, test, vi } from "vitest";

import type { Paper, Problem } from "../api";
import { carryWith } from "../lib/call";
import { toasts } from "../shared/toasts.svelte";
import { missingForms } from "./narrowing";
import type { Pages } from "./pages";
import { bytesOf, Viewing } from "./viewing.svelte";

const PAPER: Paper = {
  kind: "classForms",
  class: "c1",
  forms: ["c1"],
  onlyMissing: true,
  duplex: true,
};
const shown: Pages = {
  count: 2,
  size: { width: 595, height: 842 },
  draw: vi.fn(),
  close: vi.fn(),
};

type Answers = Record<string, (input: never) => unknown>;
let asked: string[];

function core(answers: Answers = {}) {
  const all: Answers = {
    printers: () => ({ printers: ["Office", "Staff room"], dialog: true }),
    paper_prepare: () => ({
      token: "t1",
      title: "Forms",
      fileName: "forms.pdf",
      copies: 27,
      issues: true,
      missingCharacters: [],
    }),
    paper_pdf: () => ({ pdf: btoa("%PDF") }),
    paper_print: () => ({ done: true, fileName: null }),
    paper_print_by_system: () => ({ done: true, fileName: null }),
    paper_save: () => ({ done: true, fileName: "forms.pdf" }),
    paper_put_away: () => ({}),
    progress: () => ({ done: 1, total: 27 }),
    progress_stop: () => ({}),
    ...answers,
  };
  carryWith(async (name, input) => {
    asked.push(name);
    return all[name]?.(input as never);
  });
}

async function viewed(open = async () => shown) {
  const done = vi.fn();
  const viewing = new Viewing(PAPER, done, open);
  await viewing.open();
  return { viewing, done };
}
const refusing = (problem: Problem) => () => {
  throw problem;
};

beforeEach(() => {
  asked = [];
  toasts.close();
});

test("a paper is made ready, set and shown, and goes to the first printer", async () => {
  core();
  const { viewing, done } = await viewed();
  expect(viewing.stage).toBe("ready");
  expect(viewing.pages?.count).toBe(2);
  await viewing.print();
  expect(toasts.now?.words).toBe("Sent to Office. 27 forms are recorded as printed today.");
  expect(done).toHaveBeenCalledOnce();
  expect(asked.at(-1)).toBe("paper_put_away");
});

test("the printer that was used last is chosen the next time", async () => {
  core();
  const { viewing } = await viewed();
  viewing.printer = "Staff room";
  await viewing.print();
  expect((await viewed()).viewing.printer).toBe("Staff room");
});

test("without a printer a paper can still be saved", async () => {
  core({ printers: refusing({ code: "unexpected", detail: "" }) });
  const { viewing } = await viewed();
  expect(viewing.printers).toEqual([]);
  await viewing.print();
  expect(asked).not.toContain("paper_print");
  await viewing.save();
  expect(toasts.now?.words).toBe("Saved as forms.pdf. 27 forms are recorded as printed today.");
});

test("without a printer the system's own dialog is offered, and the paper stays open after it", async () => {
  core({ printers: () => ({ printers: [], dialog: true }) });
  const { viewing, done } = await viewed();
  expect(viewing.dialog).toBe(true);
  const print = vi.spyOn(viewing.bySystem, "print").mockImplementation(async (_, record) => {
    await record();
  });
  await viewing.printBySystem();
  expect(print).toHaveBeenCalledOnce();
  expect(asked).toContain("paper_print_by_system");
  expect(done).not.toHaveBeenCalled();
});

test("where printers are known the dialog is not offered", async () => {
  core();
  expect((await viewed()).viewing.dialog).toBe(false);
});

test("whoever thinks better of where to save is back at the paper", async () => {
  core({ paper_save: () => ({ done: false, fileName: null }) });
  const { viewing, done } = await viewed();
  await viewing.save();
  expect(done).not.toHaveBeenCalled();
  expect([viewing.stage, viewing.busy, toasts.now]).toEqual(["ready", null, null]);
});

test("a printer that refuses is said in the dialog, and nothing is lost", async () => {
  core({ paper_print: refusing({ code: "printer_refused" }) });
  const { viewing, done } = await viewed();
  await viewing.print();
  expect(viewing.problem?.sentence).toContain("printer did not take");
  expect(viewing.stage).toBe("ready");
  expect(done).not.toHaveBeenCalled();
});

test("names that cannot be set keep the paper from being set, printed or saved", async () => {
  core({
    paper_prepare: () => ({ token: "t1", copies: 1, issues: true, missingCharacters: ["ᚠᚢ"] }),
  });
  const { viewing } = await viewed();
  expect(viewing.stage).toBe("refused");
  await viewing.print();
  await viewing.save();
  expect(asked.filter((name) => /pdf|print$|save/.test(name))).toEqual([]);
});

test("nothing missing is said as good news, with the way to print all the same", async () => {
  core({ paper_prepare: refusing({ code: "nothing_to_print" }) });
  const { viewing } = await viewed();
  expect(viewing.stage).toBe("failed");
  expect(viewing.problem?.sentence).toContain("all in");
});

test("a stopped run can be made again, with a paper of its own", async () => {
  core({ paper_pdf: refusing({ code: "stopped" }) });
  const { viewing } = await viewed();
  expect([viewing.stage, viewing.problem]).toEqual(["stopped", null]);
  core();
  asked = [];
  await viewing.make();
  expect(asked.slice(0, 2)).toEqual(["paper_put_away", "paper_prepare"]);
  expect(viewing.stage).toBe("ready");
});

test("another day by which the forms should be back makes them anew; one that cannot be is said", async () => {
  const days: unknown[] = [];
  core({
    paper_prepare: ({ dueOn }: { dueOn: string | null }) => {
      days.push(dueOn);
      return { token: "t1", title: "Forms", fileName: "f.pdf", copies: 1, issues: true, dueOn: dueOn ?? "2026-09-22", missingCharacters: [] }; // prettier-ignore
    },
  });
  const { viewing } = await viewed();
  await viewing.backBy("2026-09-07", "2026-09-08");
  expect(viewing.dueFault).toBe("That day has passed.");
  await viewing.backBy("2027-09-09", "2026-09-08");
  expect(viewing.dueFault).toContain("more than a year");
  await viewing.backBy("2026-10-01", "2026-09-08");
  expect([viewing.dueFault, viewing.stage, viewing.prepared?.dueOn]).toEqual([
    "",
    "ready",
    "2026-10-01",
  ]);
  expect(days).toEqual([null, "2026-10-01"]);
});

test("the same list about other forms takes the place of what is shown", async () => {
  const prepared: Paper[] = [];
  core({
    paper_prepare: ({ paper }: { paper: Paper }) => {
      prepared.push(paper);
      return { token: "t1", title: "List", fileName: "l.pdf", copies: 1, issues: false, missingCharacters: [] }; // prettier-ignore
    },
  });
  const viewing = new Viewing(missingForms("c1"), vi.fn(), async () => shown);
  await viewing.open();
  const narrowed = missingForms("c1", "consents", true);
  await viewing.instead(narrowed);
  expect(prepared).toEqual([missingForms("c1"), narrowed]);
  expect([viewing.stage, viewing.paper]).toEqual(["ready", narrowed]);
  await viewing.save();
  expect(toasts.now?.words).toBe("Saved as forms.pdf.");
});

test("where the other forms are all in, what was shown before is not shown as theirs", async () => {
  core();
  const { viewing } = await viewed();
  core({ paper_prepare: refusing({ code: "nothing_to_print" }) });
  await viewing.instead({ ...PAPER, forms: ["agreement"] } as Paper);
  expect([viewing.stage, viewing.pages]).toEqual(["failed", null]);
  expect(viewing.problem?.sentence).toContain("all in");
});

test("whoever chooses anew while a paper is being set sees only what was chosen last", async () => {
  let late = (): void => undefined;
  let prepares = 0;
  core({
    paper_prepare: () => ({ token: `t${(prepares += 1)}`, title: "Forms", copies: 27, issues: true, missingCharacters: [] }), // prettier-ignore
    paper_pdf: ({ token }: { token: string }) =>
      token === "t1"
        ? new Promise((_, reject) => (late = () => reject({ code: "stopped" })))
        : { pdf: btoa("%PDF") },
    progress_stop: () => (late(), {}),
  });
  const viewing = new Viewing(PAPER, vi.fn(), async () => shown);
  const opening = viewing.open();
  await vi.waitFor(() => expect(asked).toContain("paper_pdf"));
  await viewing.instead({ ...PAPER, forms: ["agreement"] } as Paper);
  await opening;
  expect([viewing.stage, viewing.prepared?.token, viewing.problem]).toEqual(["ready", "t2", null]);
  expect(asked.filter((name) => name === "paper_put_away")).toHaveLength(1);
});

test("pages that cannot be drawn can be printed and saved all the same", async () => {
  core();
  const { viewing } = await viewed(() => Promise.reject(new Error("no worker")));
  expect([viewing.stage, viewing.unseen]).toEqual(["ready", true]);
});

test("closed while it is being set, the work is stopped and the paper put away", async () => {
  let stop = (): void => undefined;
  core({
    paper_pdf: () => new Promise((_, reject) => (stop = () => reject({ code: "stopped" }))),
    progress_stop: () => (stop(), {}),
  });
  const done = vi.fn();
  const viewing = new Viewing(PAPER, done, async () => shown);
  const opening = viewing.open();
  await vi.waitFor(() => expect(asked).toContain("paper_pdf"));
  viewing.close();
  await opening;
  await vi.waitFor(() => expect(asked.at(-1)).toBe("paper_put_away"));
  expect(done).toHaveBeenCalledOnce();
});

test("progress is asked for while the pages are set, and no longer", async () => {
  vi.useFakeTimers();
  let finish = (): void => undefined;
  core({
    paper_pdf: () => new Promise((ready) => (finish = () => ready({ pdf: btoa("%PDF") }))),
  });
  const viewing = new Viewing(PAPER, vi.fn(), async () => shown);
  const opening = viewing.open();
  await vi.advanceTimersByTimeAsync(600);
  expect(viewing.progress).toEqual({ done: 1, total: 27 });
  finish();
  await opening;
  const before = asked.length;
  await vi.advanceTimersByTimeAsync(1000);
  expect([asked.length, viewing.progress]).toEqual([before, null]);
  vi.useRealTimers();
});

test("base64 becomes the bytes it stands for", () => {
  expect([...bytesOf("AP+A")]).toEqual([0, 255, 128]);
});
