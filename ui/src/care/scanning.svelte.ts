// Tests by scanner: what is the same for all is set once, then tag after tag is scanned. Each scan is kept at once, so
// that nothing is lost when somebody is called away.
import type { Tested, TestResult } from "../api";
import { call, problemOf } from "../lib/call";
import { inField, say } from "../lib/sentences";
import { announcer } from "../shared/announce.svelte";
import { asTest, type TypedTest } from "./test";

/** A tag that was scanned: on its way, kept, or refused. */
export type Scan = {
  at: number;
  tag: string;
  result: TestResult;
  tested?: Tested;
  refused?: string;
  takenBack?: boolean;
};

export class Scanning {
  /** The latest first. */
  scans = $state<Scan[]>([]);
  #next = 1;
  #before: Promise<unknown> = Promise.resolve();

  /** How many are on record. */
  get kept(): number {
    return this.scans.filter(({ tested, takenBack }) => tested && !takenBack).length;
  }

  /** How many were refused: they lie on the table still. */
  get refused(): number {
    return this.scans.filter(({ refused }) => refused).length;
  }

  /** Keeps a test of what bears the tag, as the fields say. A scanner is quicker than the answer, so scans wait in line. */
  scan(tag: string, typed: TypedTest): Promise<void> {
    this.scans.unshift({ at: this.#next++, tag, result: typed.result as TestResult });
    const scan = this.scans[0] as Scan;
    const input = asTest(typed, tag);
    const sent = this.#before.then(async () => {
      try {
        const tested = await call("care_test", input);
        scan.tested = tested;
        announcer.say(`${tested.asset.tag}, ${tested.asset.what}: ${input.result}.`);
      } catch (fault) {
        scan.refused = refusedInWords(fault);
        announcer.interrupt(`${tag}: ${scan.refused}`);
      }
    });
    this.#before = sent;
    return sent;
  }

  /** Takes one back; answers what was wrong, if anything. */
  async takeBack(scan: Scan): Promise<string | undefined> {
    if (!scan.tested) return undefined;
    try {
      await call("care_tests_take_back", { tests: [scan.tested.id] });
      scan.takenBack = true;
      return undefined;
    } catch (fault) {
      return say(problemOf(fault)).sentence;
    }
  }
}

/** Why a scan was refused, in words that fit a tag in the hand. */
function refusedInWords(fault: unknown): string {
  const problem = problemOf(fault);
  if (problem.code === "not_found") return "Nothing on the register has this tag.";
  if (problem.code !== "invalid") return say(problem).sentence;
  if (problem.field === "tag") return "This is no tag.";
  if (problem.field === "asset" && problem.why.why === "does_not_fit")
    return "This is not here: it is on record as missing or ordered.";
  if (problem.field === "on" && problem.why.why === "too_early")
    return "This was bought after the day of the test.";
  return inField(problem.field, problem.why);
}
