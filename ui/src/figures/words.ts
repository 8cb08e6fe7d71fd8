// A count in words: what may not be said is said to be so.
import type { Count } from "../api";

export function inWords(count: Count): string {
  switch (count.kind) {
    case "number":
      return count.number.toLocaleString("en-GB");
    case "fewer_than_five":
      return "fewer than five";
    case "kept_back":
      return "not shown";
  }
}
