// Which of many options are meant by what is typed.
import { finds } from "../lib/fold";
import type { Option } from "./Select.svelte";

/** Those whose own words fit; after them those that only their other words fit, which then say so. */
export function matching(options: readonly Option[], typed: string): Option[] {
  const own = options.filter(({ label, detail }) => finds(typed, `${label} ${detail ?? ""}`));
  const besides = options.flatMap((option) =>
    option.also && !own.includes(option) && finds(typed, option.also.words)
      ? [{ ...option, detail: [option.detail, option.also.said].filter(Boolean).join(" · ") }]
      : [],
  );
  return [...own, ...besides];
}
