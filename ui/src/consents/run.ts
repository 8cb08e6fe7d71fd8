// Does what a key of the class grid stands for.
import { announcer } from "../shared/announce.svelte";
import { correct } from "./correct";
import { AGREEMENT, FIRST_PURPOSE, SHEET, type ClassDesk } from "./desk.svelte";
import { allAlike, nextByMouse, nextParts, signedBy, tick } from "./draft";
import type { Command } from "./keys";
import { giverWords, signerAt } from "./signer";
import { CHOOSE_A_ROW } from "./where";

/** What the page does itself. */
export type Page = { wording: () => void; find: () => void };

/** What a key may do while no row is chosen: choose one, look around, or undo. */
const WITHOUT_A_ROW: Command["does"][] = ["undo", "details", "find"];

function needsARow(command: Command): boolean {
  if (command.does === "move") return command.rows === 0;
  if (command.does === "edge") return command.to === "start" || command.to === "end";
  return !WITHOUT_A_ROW.includes(command.does);
}

export function run(command: Command, desk: ClassDesk, page: Page): void {
  if (!desk.line && needsARow(command)) {
    if (desk.lines.length) announcer.interrupt(CHOOSE_A_ROW);
    return;
  }
  switch (command.does) {
    case "move":
      desk.go(desk.row + command.rows, desk.column + command.columns);
      break;
    case "edge":
      edge(desk, command.to);
      break;
    case "answer":
      answer(desk, command.answer);
      break;
    case "clear":
      clear(desk);
      break;
    case "limits":
      if (desk.purpose) desk.ask("limits");
      break;
    case "all":
      desk.change((draft) =>
        allAlike(
          draft,
          desk.purposes.map(({ id }) => id),
          command.answer,
        ),
      );
      break;
    case "agreement":
      agreement(desk);
      break;
    case "sheet":
      desk.change((draft) => ({ ...draft, sheet: !draft.sheet }));
      break;
    case "signer":
      signer(desk, command.figure);
      break;
    case "pupil":
      desk.change((draft) => signedBy(draft, { kind: "pupil" }));
      announcer.say("Signed by the pupil.");
      break;
    case "other":
    case "date":
    case "reference":
      desk.ask(command.does);
      break;
    case "save":
      desk.saveAndNext();
      break;
    case "correct":
      void correct(desk);
      break;
    case "drop":
      desk.drop();
      break;
    case "undo":
      void desk.undo();
      break;
    case "details":
      desk.sitting.details = !desk.details;
      break;
    case "wording":
      if (desk.purpose) page.wording();
      break;
    case "find":
      page.find();
      break;
  }
}

/** A click on the cell that has the focus already: nothing, Yes, No, nothing. */
export function clicked(desk: ClassDesk): void {
  const { purpose } = desk;
  if (purpose) desk.answer(nextByMouse(desk.draft?.ticks[purpose.id]?.answer));
  else if (desk.column === AGREEMENT) agreement(desk);
  else desk.change((draft) => ({ ...draft, sheet: !draft.sheet }));
}

function edge(desk: ClassDesk, to: "start" | "end" | "top" | "bottom"): void {
  if (to === "start") desk.go(desk.row, FIRST_PURPOSE);
  else if (to === "end") desk.go(desk.row, desk.purposes.length + 1);
  else desk.go(to === "top" ? 0 : desk.lines.length - 1, desk.column);
}

function answer(desk: ClassDesk, given: "yes" | "no"): void {
  if (desk.purpose) {
    desk.answer(given);
    if (!desk.readOnly) desk.go(desk.row, desk.column + 1);
  } else if (given === "no") clear(desk);
  else if (desk.column === AGREEMENT) {
    if (!desk.draft?.parts.length) agreement(desk);
  } else desk.change((draft) => ({ ...draft, sheet: true }));
}

function clear(desk: ClassDesk): void {
  const { purpose, draft } = desk;
  if (!draft) return;
  if (purpose) desk.change((before) => tick(before, purpose.id, null));
  else if (desk.column === SHEET) desk.change((before) => ({ ...before, sheet: false }));
  else desk.change((before) => ({ ...before, parts: [] }));
}

function agreement(desk: ClassDesk): void {
  desk.change((draft, { agreement: { code, lacks } }) => ({
    ...draft,
    parts: nextParts(code, lacks, draft.parts),
  }));
}

function signer(desk: ClassDesk, figure: number): void {
  const contacts = desk.line?.contacts ?? [];
  const giver = signerAt(contacts, figure);
  if (!giver) {
    announcer.say(
      contacts.length
        ? `This pupil has ${contacts.length === 1 ? "one contact" : `${contacts.length} contacts`}. 0 is for somebody else.`
        : "This pupil has no contacts. 0 is for somebody else.",
    );
    return;
  }
  desk.change((draft) => signedBy(draft, giver));
  announcer.say(`Signed by ${giverWords(giver, contacts) ?? ""}.`);
}
