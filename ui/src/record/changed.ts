// After something was entered, whatever is counted on another page, or in the sidebar, is counted anew.
import { whenAnswered } from "../lib/call";
import { isRecorded } from "./words";

/** One form after the other is one reason to count, not thirty. */
const REST_MS = 400;

/** Calls `count` a moment after every change, and at least so often while changes go on. Returns what stops it. */
export function whenChanged(count: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = whenAnswered((name) => {
    if (timer !== undefined || !isRecorded(name) || name === "lock") return;
    timer = setTimeout(() => {
      timer = undefined;
      count();
    }, REST_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
    timer = undefined;
  };
}
