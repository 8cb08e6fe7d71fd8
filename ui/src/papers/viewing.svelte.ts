// One paper on its way: made ready, set, shown, then printed or saved. What was seen is what comes out.
import type { Paper, PreparedPaper, ProgressSeen } from "../api";
import { call, problemOf } from "../lib/call";
import type { Said } from "../lib/sentences";
import { announcer } from "../shared/announce.svelte";
import { toasts } from "../shared/toasts.svelte";
import { BySystem } from "./by-system.svelte";
import type { Pages } from "./pages";
import { dueFault, paperSaved, paperSent, saidOf } from "./words";

/** How often the core is asked how far it is. */
const ASK_MS = 250;

type Opener = (data: Uint8Array) => Promise<Pages>;
const withPdfJs: Opener = async (data) => (await import("./pdf")).openPages(data);

/** The printer that was used last, until Signet is closed. */
let lastPrinter = "";

export class Viewing {
  /** `refused`: names cannot be set. `failed` and `stopped` can be tried again. */
  stage = $state<"working" | "ready" | "refused" | "failed" | "stopped">("working");
  prepared = $state.raw<PreparedPaper | null>(null);
  pages = $state.raw<Pages | null>(null);
  /** The web view could not draw the pages; they can be printed and saved all the same. */
  unseen = $state(false);
  /** Not known yet while null. */
  printers = $state.raw<string[] | null>(null);
  printer = $state("");
  /** There is no printer to choose, but the system has a dialog of its own. */
  dialog = $state(false);
  readonly bySystem = new BySystem();
  progress = $state.raw<ProgressSeen | null>(null);
  stopping = $state(false);
  busy = $state<"print" | "save" | null>(null);
  problem = $state.raw<Said | null>(null);
  /** Why the day that was typed is none on which forms can come back. */
  dueFault = $state("");
  #dueOn: string | null = null;
  #gone = false;
  /** Counts how often the paper was made: what an older turn brings is put away. */
  #turn = 0;
  paper: Paper;

  constructor(
    paper: Paper,
    readonly done: () => void,
    readonly openPages: Opener = withPdfJs,
  ) {
    this.paper = $state.raw(paper);
  }

  /** Makes the paper ready and sets it; the printers are looked for meanwhile. */
  async open(): Promise<void> {
    await Promise.all([this.#findPrinters(), this.make()]);
  }

  /** From the start, also after it was stopped or went wrong. */
  async make(): Promise<void> {
    const turn = ++this.#turn;
    this.stage = "working";
    this.problem = null;
    this.progress = null;
    this.stopping = false;
    // What was shown is not what comes now, even if nothing comes.
    this.pages?.close();
    this.pages = null;
    await this.#putAway();
    try {
      const prepared = await call("paper_prepare", { paper: this.paper, dueOn: this.#dueOn });
      if (turn !== this.#turn) return void (await putAway(prepared));
      this.prepared = prepared;
      if (this.#gone) return void (await this.#putAway());
      if (this.prepared.missingCharacters.length > 0) this.stage = "refused";
      else await this.#set(this.prepared.token, turn);
    } catch (fault) {
      if (turn === this.#turn) this.#failed(fault);
    }
  }

  /** Another paper in the place of this one, such as the same list about other forms. */
  async instead(paper: Paper): Promise<void> {
    if (this.busy) return;
    this.paper = paper;
    this.#turn += 1;
    // What is being set is not wanted any more, and the new paper would have to wait for it.
    if (this.stage === "working") await call("progress_stop", {}).catch(() => undefined);
    await this.make();
  }

  /** Another day by which the forms should be back: they are made anew with it. */
  async backBy(iso: string, today: string): Promise<void> {
    if (!iso || iso === this.prepared?.dueOn || this.busy) return;
    this.dueFault = dueFault(iso, today);
    if (this.dueFault) return;
    this.#dueOn = iso;
    await this.make();
  }

  /** Stops the setting of a long run. */
  async stop(): Promise<void> {
    if (this.stage !== "working" || this.stopping) return;
    this.stopping = true;
    await call("progress_stop", {}).catch(() => (this.stopping = false));
  }

  async print(): Promise<void> {
    const { prepared, printer } = this;
    if (!prepared || !printer) return;
    const { token } = prepared;
    lastPrinter = printer;
    await this.#send("print", async () => {
      const { done } = await call("paper_print", { token, printer });
      return done ? paperSent(printer, prepared) : null;
    });
  }

  /** Through the system's own dialog. The paper stays open: whether it came out is only known to whoever stands at the printer. */
  async printBySystem(): Promise<void> {
    const [token, pages] = [this.prepared?.token, this.pages];
    if (!token || !pages) return;
    await this.#send("print", async () => {
      await this.bySystem.print(pages, () => call("paper_print_by_system", { token }));
      return null;
    });
  }

  async save(): Promise<void> {
    const { prepared } = this;
    if (!prepared) return;
    await this.#send("save", async () => {
      const { done, fileName } = await call("paper_save", { token: prepared.token });
      return done ? paperSaved(fileName, prepared) : null;
    });
  }

  /** Closed by hand, or because it is done. Work that is under way puts the paper away when it ends. */
  close(): void {
    if (this.#gone) return;
    this.leave();
    this.done();
    if (this.stage === "working") void call("progress_stop", {}).catch(() => undefined);
    else if (!this.busy) void this.#putAway();
  }

  /** Signet was locked: the core has put everything away already, and the window forgets the pages. */
  leave(): void {
    this.#gone = true;
    this.bySystem.stop();
    this.pages?.close();
    this.pages = null;
  }

  async #send(how: "print" | "save", work: () => Promise<string | null>): Promise<void> {
    if (this.stage !== "ready" || this.busy) return;
    this.busy = how;
    this.problem = null;
    let words: string | null = null;
    try {
      words = await work();
    } catch (fault) {
      const said = saidOf(problemOf(fault), this.paper);
      // Closed meanwhile: there is no dialog any more to say it in.
      if (this.#gone) toasts.say(`${said.sentence} ${said.advice}`);
      else this.#say(said);
    }
    this.busy = null;
    if (words !== null) toasts.say(words);
    if (this.#gone) void this.#putAway();
    else if (words !== null) this.close();
  }

  async #set(token: string, turn: number): Promise<void> {
    const asking = setInterval(() => void this.#ask(), ASK_MS);
    let pdf: string;
    try {
      ({ pdf } = await call("paper_pdf", { token }));
    } finally {
      clearInterval(asking);
      if (turn === this.#turn) {
        this.progress = null;
        this.stopping = false;
      }
    }
    if (turn !== this.#turn) return;
    if (this.#gone) return void (await this.#putAway());
    const pages = await this.openPages(bytesOf(pdf)).catch(() => null);
    if (turn !== this.#turn) return pages?.close();
    if (this.#gone) {
      pages?.close();
      return void (await this.#putAway());
    }
    this.pages = pages;
    this.unseen = pages === null;
    this.stage = "ready";
    if (pages) announcer.say(`Ready. ${pages.count === 1 ? "1 page" : `${pages.count} pages`}.`);
  }

  async #ask(): Promise<void> {
    const seen = await call("progress", {}).catch(() => null);
    if (this.stage === "working" && seen) this.progress = seen;
  }

  async #findPrinters(): Promise<void> {
    // A computer that cannot tell its printers has none for us: saving works all the same.
    const found = await call("printers", {}).catch(() => null);
    const printers = found?.printers ?? [];
    this.printer = printers.includes(lastPrinter) ? lastPrinter : (printers[0] ?? "");
    this.printers = printers;
    this.dialog = printers.length === 0 && (found?.dialog ?? false);
  }

  #failed(fault: unknown): void {
    if (this.#gone) return void this.#putAway();
    const problem = problemOf(fault);
    this.stage = problem.code === "stopped" ? "stopped" : "failed";
    if (problem.code === "stopped") announcer.say("Stopped. Nothing was printed.");
    else this.#say(saidOf(problem, this.paper));
  }

  #say(said: Said): void {
    this.problem = said;
    announcer.interrupt(`${said.sentence} ${said.advice}`);
  }

  async #putAway(): Promise<void> {
    const { prepared } = this;
    this.prepared = null;
    if (prepared) await putAway(prepared);
  }
}

/** The core throws the oldest away by itself, so nothing hangs on this. */
async function putAway({ token }: PreparedPaper): Promise<void> {
  await call("paper_put_away", { token }).catch(() => undefined);
}

/** What base64 stands for. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
