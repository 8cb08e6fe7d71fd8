// The class grid at work: where the focus is, the drafts, saving them in order, and the way back.
import { MediaQuery, SvelteSet } from "svelte/reactivity";

import type { Answer, ClassGrid, ClassId, GridLine, PersonId, Purpose } from "../api";
import { isolated } from "../lib/bidi";
import { call, problemOf } from "../lib/call";
import { showDate } from "../lib/dates";
import { say, type Said } from "../lib/sentences";
import { here } from "../lib/session.svelte";
import { announcer } from "../shared/announce.svelte";
import { toasts } from "../shared/toasts.svelte";
import {
  begin,
  blankWords,
  isWorthSaving,
  offeredAnew,
  tick,
  toRequest,
  type Draft,
} from "./draft";
import { nothingToSave, send, type Sent } from "./send";
import { Sitting, sitting as theSitting } from "./sitting.svelte";
import { CHOOSE_A_ROW, whereIs } from "./where";
import { noticeSentence } from "./words";

/** What is asked for in a small field at the row. */
export type Asking = "limits" | "date" | "reference" | "other";
/** The columns before the purposes: the sheet, then the agreement. */
export const SHEET = 0;
export const AGREEMENT = 1;
export const FIRST_PURPOSE = 2;

export class ClassDesk {
  grid = $state.raw<ClassGrid | null>(null);
  problem = $state.raw<Said | null>(null);
  /** Why the pupil who was looked for is not in the grid; empty while there is nothing to say. */
  lost = $state("");
  /** The row in work; -1 while none is chosen: then no key types anything. */
  row = $state(0);
  column = $state(FIRST_PURPOSE);
  asking = $state<Asking | null>(null);
  readonly saving = new SvelteSet<PersonId>();
  /** Rises whenever the focus is to go to the cell. */
  turn = $state(0);
  /** Rises whenever something was saved or taken back. */
  changed = $state(0);
  readonly sitting: Sitting;
  #queue: Promise<unknown> = Promise.resolve();
  #latest = 0;
  /** Whom the address names: a leaver's line is there for as long as that. */
  #named: PersonId | undefined;
  readonly #roomy = new MediaQuery("(min-width: 1360px)");

  constructor(sitting: Sitting = theSitting) {
    this.sitting = sitting;
  }

  get lines(): GridLine[] {
    return this.grid?.lines ?? [];
  }
  get purposes(): Purpose[] {
    return this.grid?.purposes ?? [];
  }
  get line(): GridLine | undefined {
    return this.lines[this.row];
  }
  /** The purpose that the focus is on, if it is on one. */
  get purpose(): Purpose | undefined {
    return this.purposes[this.column - FIRST_PURPOSE];
  }
  get draft(): Draft | undefined {
    return this.line && this.sitting.drafts.get(this.line.pupil);
  }
  /** Whether the details are open: where there is room for them, unless somebody chose otherwise. */
  get details(): boolean {
    return this.sitting.details ?? this.#roomy.current;
  }
  /** A past day is looked at and never changed. */
  get past(): boolean {
    return !!this.grid && this.grid.asAt !== here.today;
  }
  /** Nothing is entered here: not on a past day, and not by whoever may only look. */
  get readOnly(): boolean {
    return this.past || !here.may("enter_forms");
  }

  /** Opens a class as at a day (none: today). The focus stays with its pupil, or with nobody: no form for another child. */
  async open(id: ClassId | null, asAt: string | null, pupil?: PersonId): Promise<void> {
    const mine = ++this.#latest;
    const again = this.grid?.class === id;
    const named = pupil ?? (again ? this.#named : undefined);
    try {
      const grid = await call("class_grid", { class: id, asAt, pupil: named ?? null });
      const there = (of: PersonId | undefined) => grid.lines.findIndex((line) => line.pupil === of);
      const lost = pupil && there(pupil) < 0 ? await whereIs(pupil, here.today) : "";
      // A slow answer to an older question never replaces a newer one.
      if (mine !== this.#latest) return;
      this.problem = null;
      // Where the focus is now, not where it was when the question was put: somebody types meanwhile.
      const stays = pupil ?? (again ? this.line?.pupil : undefined);
      const none = again && !pupil && this.row < 0;
      const gone = !!stays && there(stays) < 0 && (!!pupil || grid.asAt === here.today);
      this.#named = named;
      this.grid = grid;
      this.row = none || gone ? -1 : Math.max(0, there(stays));
      if (pupil || !again) this.lost = lost;
      if (lost) announcer.interrupt(`${lost} ${CHOOSE_A_ROW}`);
      this.column = Math.min(this.column, grid.purposes.length + 1);
    } catch (fault) {
      if (mine === this.#latest) this.problem = say(problemOf(fault));
    }
  }

  async reload(): Promise<void> {
    if (!this.grid) return;
    await this.open(this.grid.class, this.past ? this.grid.asAt : null);
    this.changed += 1;
  }

  /** Puts the focus on a cell. A form that is not finished stays in its row, unsaved: only Enter saves. */
  go(row: number, column: number): boolean {
    const to = Math.min(Math.max(row, 0), Math.max(0, this.lines.length - 1));
    if (to !== this.row) this.leave();
    this.row = to;
    this.lost = "";
    this.column = Math.min(Math.max(column, 0), this.purposes.length + 1);
    this.turn += 1;
    return true;
  }

  goTo(pupil: PersonId, column = this.column): boolean {
    const row = this.lines.findIndex((line) => line.pupil === pupil);
    return row >= 0 && this.go(row, column);
  }

  /** Changes the draft of the row. */
  change(how: (draft: Draft, line: GridLine) => Draft): void {
    const { line } = this;
    if (!line) return;
    if (this.readOnly) {
      announcer.interrupt(
        this.past
          ? `You are looking at ${showDate(this.grid?.asAt ?? "")}. Go back to today to enter forms.`
          : "With your role you look at the answers. The office enters forms.",
      );
      return;
    }
    const { drafts, troubles, signedOn } = this.sitting;
    const draft = drafts.get(line.pupil) ?? begin(line, signedOn || here.today, this.grid?.class);
    drafts.set(line.pupil, offeredAnew(how(draft, line), line));
    troubles.delete(line.pupil);
  }

  /** Ticks the purpose that the focus is on. */
  answer(answer: Answer | null, limits = ""): void {
    const { purpose } = this;
    if (purpose) this.change((draft) => tick(draft, purpose.id, answer, limits));
  }

  /** The day on the paper, remembered for the next form. */
  date(iso: string): void {
    if (!iso) return;
    if (!this.draft?.corrects) this.sitting.signedOn = iso;
    this.change((draft) => ({ ...draft, signedOn: iso }));
  }

  /** Opens the small field at the row. */
  ask(what: Asking): void {
    if (this.readOnly) this.change((draft) => draft);
    else this.asking = what;
  }

  /** Closes the small field, and the focus goes back to its cell. */
  asked(): void {
    this.asking = null;
    this.turn += 1;
  }

  /** Escape: first the small field, then the draft, then what is said at the row. */
  drop(): void {
    const pupil = this.line?.pupil;
    if (this.asking) this.asked();
    else if (pupil && this.sitting.drafts.has(pupil)) {
      this.sitting.drafts.delete(pupil);
      this.sitting.troubles.delete(pupil);
      announcer.say("Dropped. Nothing of it was saved.");
    } else if (pupil) this.sitting.notices.delete(pupil);
  }

  /** The row is left as it is. Whoever was interrupted is told that its form waits. */
  leave(): void {
    this.asking = null;
    const { line, draft } = this;
    if (!line || this.saving.has(line.pupil)) return;
    if (isWorthSaving(draft)) announcer.say(`${isolated(line.name)}: not saved yet.`);
    else this.sitting.drafts.delete(line.pupil);
  }

  /** The forms that are typed, not saved and not on their way. */
  get unfinished(): [PersonId, Draft][] {
    return [...this.sitting.drafts].filter(
      ([pupil, draft]) => isWorthSaving(draft) && !this.saving.has(pupil),
    );
  }

  /** Enter: saves this pupil's form and goes to the next pupil. */
  saveAndNext(): void {
    if (!this.line || !this.save()) return;
    if (this.row + 1 < this.lines.length) this.go(this.row + 1, FIRST_PURPOSE);
    else announcer.say("That was the last pupil of this class.");
  }

  /** Sends the row's draft on its way. False when something has to be said first: then the sentence stands at the row. */
  save(): boolean {
    const { line } = this;
    this.asking = null;
    if (!line) return true;
    const { drafts, troubles } = this.sitting;
    const draft = drafts.get(line.pupil);
    if (!isWorthSaving(draft)) {
      if (draft) toasts.say(nothingToSave(draft));
      drafts.delete(line.pupil);
      return true;
    }
    // It is on its way already: pressing Enter twice saves once.
    if (this.saving.has(line.pupil)) return true;
    const request = toRequest(draft, line.pupil, here.today);
    if ("sentence" in request) {
      troubles.set(line.pupil, request);
      announcer.interrupt(`${request.sentence} ${request.advice}`);
      return false;
    }
    this.saving.add(line.pupil);
    troubles.delete(line.pupil);
    // One after the other, so that Undo goes back in the order in which the forms were entered.
    this.#queue = this.#queue.then(async () => {
      try {
        await this.#saved(line, draft, await send(draft, request));
      } catch (fault) {
        this.#refused(line, say(problemOf(fault)));
      } finally {
        this.saving.delete(line.pupil);
      }
    });
    return true;
  }

  /** Waits until everything that is on its way has arrived. */
  settled(): Promise<unknown> {
    return this.#queue;
  }

  async #saved(line: GridLine, sent: Draft, { notices, words, after, undo }: Sent): Promise<void> {
    const { drafts } = this.sitting;
    this.sitting.push({ name: line.name, pupil: line.pupil, after, undo });
    if (notices.length) this.sitting.notices.set(line.pupil, notices.map(noticeSentence));
    else this.sitting.notices.delete(line.pupil);
    await this.reload();
    // What was typed meanwhile stays.
    if (drafts.get(line.pupil) === sent) drafts.delete(line.pupil);
    toasts.say(`${words}${blankWords(sent, this.purposes.length)}.`, () => this.undo());
    if (notices.length) announcer.interrupt(notices.map(noticeSentence).join(" "));
  }

  #refused(line: GridLine, said: Said): void {
    this.sitting.troubles.set(line.pupil, said);
    announcer.interrupt(`${isolated(line.name)}: ${said.sentence} ${said.advice}`);
    // Unless the next form is begun already, the focus returns to what needs it.
    if (!isWorthSaving(this.draft) && !this.asking) {
      const row = this.lines.findIndex(({ pupil }) => pupil === line.pupil);
      if (row >= 0) this.row = row;
      this.turn += 1;
    }
  }

  /** Takes back what was saved last, then what was saved before that. */
  async undo(): Promise<void> {
    await this.#queue;
    const last = this.sitting.pop();
    if (!last) {
      announcer.say("There is nothing more to undo.");
      return;
    }
    try {
      await last.undo();
      this.sitting.notices.delete(last.pupil);
      await this.reload();
      // A form that is half typed keeps the focus.
      if (!isWorthSaving(this.draft)) this.goTo(last.pupil);
      toasts.say(last.after);
    } catch (fault) {
      const said = say(problemOf(fault));
      // A lock or a full disk passes; what cannot be undone would only stand in the way of what can.
      if (problemOf(fault).code !== "cannot_undo") this.sitting.push(last);
      toasts.say(`${isolated(last.name)}: ${said.sentence} ${said.advice}`);
    }
  }
}
