// Who may sign for a stock-check. The core decides; this only says it before the button is pressed.
import type { Counters } from "../api";
import { fold } from "../lib/fold";

/** Whether nobody but keepers of the register counted: whoever has not counted only looked on. */
export function keepersOnly(people: Counters, countedBy: string, second: string): boolean {
  const among = (names: string[], name: string) => names.some((one) => fold(one) === fold(name));
  const named = [countedBy, second].filter((name) => name.trim() !== "");
  if (named.length === 0) return false;
  // The same person twice is one person.
  if (named.length === 2 && fold(countedBy) === fold(second)) return true;
  return !named.some((name) => among(people.counters, name) && !among(people.keepers, name));
}
