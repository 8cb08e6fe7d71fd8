// Takes tests back that were entered in error, and says how that went.
import { call, problemOf } from "../lib/call";
import { say } from "../lib/sentences";
import { toasts } from "../shared/toasts.svelte";

export async function takeBack(tests: string[], then: () => unknown): Promise<void> {
  try {
    await call("care_tests_take_back", { tests });
    toasts.say("Taken back.");
  } catch (fault) {
    toasts.say(say(problemOf(fault)).sentence);
  }
  await then();
}
