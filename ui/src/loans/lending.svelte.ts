// The lending desk: scans one after the other, in the order in which they came, however fast the scanner is.
import type { ClassBorrower, LendOutcome, ManyLent, Scanned } from "../api";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { announcer } from "../shared/announce.svelte";
import { fieldsFor, type Fixed, lacking, nothingSet } from "./target";
import { asks, lendShown, type Shown } from "./words";

type Lent = Extract<LendOutcome, { is: "lent" }>;

/** One line under the scan box. */
export type LendLine = Shown & {
  key: number;
  tag: string;
  scanned: Scanned | null;
  /** For whom it was scanned, where each gets one. */
  to: ClassBorrower | null;
  undone: boolean;
};

export const lentIn = (line: LendLine): Lent | null =>
  line.scanned?.outcome.is === "lent" && !line.undone ? line.scanned.outcome : null;

export class Lending {
  fixed = $state<Fixed>(nothingSet());
  /** The fixed fields are being set; the scan box waits. */
  setting = $state(true);
  errors = $state.raw<Record<string, string>>({});
  problem = $state.raw<Said | null>(null);
  lines = $state.raw<LendLine[]>([]);
  /** Of a class with one for each: who is still to come, and who was passed over. */
  waiting = $state.raw<ClassBorrower[]>([]);
  skipped = $state.raw<ClassBorrower[]>([]);
  served = $state(0);
  finished = $state(false);
  #loan: string | null = null;
  #work: Promise<unknown> = Promise.resolve();
  #next = 1;

  readonly oneEach = $derived(this.fixed.target?.kind === "class");
  readonly person = $derived(this.oneEach ? (this.waiting[0] ?? null) : null);
  readonly loans = $derived([
    ...new Set(this.lines.flatMap((line) => lentIn(line)?.loan ?? []).reverse()),
  ]);
  readonly count = $derived(this.lines.filter((line) => lentIn(line)).length);

  /** The fixed fields are set: from here on it is scanned. */
  async start(): Promise<boolean> {
    this.errors = lacking(this.fixed);
    if (Object.keys(this.errors).length) {
      announcer.interrupt(Object.values(this.errors).join(" "));
      return false;
    }
    this.#loan = null;
    try {
      const { target } = this.fixed;
      const known = this.served + this.waiting.length + this.skipped.length > 0;
      if (target?.kind === "class" && !known)
        this.waiting = await call("class_borrowers", { id: target.id });
      this.problem = null;
      this.setting = false;
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
    return !this.setting;
  }

  /** Somebody else, or another class: what was gone through so far is done. */
  chooseAnew(): void {
    this.waiting = [];
    this.skipped = [];
    this.served = 0;
    this.#loan = null;
  }

  /** Takes a scan; the answer comes in the order of the scans. */
  scan(text: string, reason = ""): Promise<void> {
    const done = this.#work.then(() => this.#lend(text, reason));
    this.#work = done;
    return done;
  }

  async #lend(text: string, reason: string): Promise<void> {
    if (this.oneEach && !this.person) {
      const all =
        "Everybody in this class has been served. Finish, or go through those passed over.";
      this.#show(null, text, { state: "refused", word: "Not lent", text: all });
      return;
    }
    const { person } = this;
    try {
      const scanned = await call("loan_scan", {
        scanned: text,
        loan: this.#loan,
        fields: fieldsFor(this.fixed, person?.id ?? null),
        condition: "",
        accessories: null,
        reason,
      });
      if (reason) this.lines = this.lines.filter((line) => !answered(line, scanned.tag));
      this.#take(scanned, person);
    } catch (fault) {
      const problem = problemOf(fault);
      const said = say(problem);
      this.problem = said;
      this.#show(null, text, { state: "refused", word: "Not lent", text: said.sentence });
    }
  }

  #take(scanned: Scanned, person: ClassBorrower | null): void {
    this.problem = null;
    const { outcome } = scanned;
    if (outcome.is === "lent") {
      if (person) {
        this.waiting = this.waiting.filter(({ id }) => id !== person.id);
        this.served += 1;
      } else this.#loan = outcome.loan;
    }
    this.#show(scanned, scanned.tag, lendShown(scanned), outcome.is === "lent" ? person : null);
  }

  #show(scanned: Scanned | null, tag: string, shown: Shown, to: ClassBorrower | null = null): void {
    const line = { ...shown, key: this.#next++, tag: tag || "–", scanned, to, undone: false };
    this.lines = [line, ...this.lines];
    const words = `${shown.word}: ${tag}${to ? ` to ${to.name}` : ""}. ${shown.text}`;
    if (shown.state === "given")
      announcer.say(this.person ? `${words} Next: ${this.person.name}.` : words);
    else announcer.interrupt(words);
  }

  /** A trolley that was lent at once. */
  takeMany({ loan, scanned }: ManyLent): void {
    if (loan) this.#loan = loan;
    for (const one of scanned) this.#take(one, null);
  }

  /** Passes over whoever is next; false when there is nobody left to pass over. */
  skip(): boolean {
    const [first, ...rest] = this.waiting;
    if (!first) return false;
    this.waiting = rest;
    this.skipped = [...this.skipped, first];
    announcer.say(
      rest[0]
        ? `Passed over ${first.name}. Next: ${rest[0].name}.`
        : `Passed over ${first.name}. That was the last.`,
    );
    return true;
  }

  /** Goes through those that were passed over. */
  again(): void {
    this.waiting = [...this.waiting, ...this.skipped];
    this.skipped = [];
  }

  /** Takes back the last scan that lent something; whoever it was for is next again. */
  async undoLast(): Promise<void> {
    const line = this.lines.find((line) => lentIn(line));
    const lent = line && lentIn(line);
    if (!line || !lent) return;
    try {
      await call("loan_scan_undo", { item: lent.item });
      this.lines = this.lines.map((other) =>
        other.key === line.key
          ? { ...other, undone: true, state: "withdrawn" as const, word: "Undone" }
          : other,
      );
      if (line.to) {
        this.waiting = [line.to, ...this.waiting];
        this.served -= 1;
      }
      this.problem = null;
      announcer.say(`Undone: ${line.tag} is not lent.`);
    } catch (fault) {
      this.problem = say(problemOf(fault));
    }
  }

  /** What really went along with a thing, and how it looks. */
  async note(line: LendLine, accessories: string[], condition: string): Promise<void> {
    const lent = lentIn(line);
    if (!lent || !line.scanned) return;
    await call("loan_note_out", { item: lent.item, accessories, condition });
    const belongs = [...lent.accessories, ...lent.lack];
    const lack = belongs.filter((name) => !accessories.includes(name));
    const scanned: Scanned = { ...line.scanned, outcome: { ...lent, accessories, lack } };
    this.lines = this.lines.map((other) =>
      other.key === line.key ? { ...other, scanned, ...lendShown(scanned) } : other,
    );
  }

  /** Begins for somebody else; what is the same for the day stays. */
  renew(): void {
    const { dueOn, goesHome, short, shielded } = this.fixed;
    this.fixed = { ...nothingSet(), dueOn, goesHome, short, shielded };
    this.chooseAnew();
    this.lines = [];
    this.finished = false;
    this.setting = true;
    this.problem = null;
  }
}

const answered = (line: LendLine, tag: string): boolean =>
  line.tag === tag && !!line.scanned && asks(line.scanned.outcome);
