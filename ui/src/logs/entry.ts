// A line on its way into a log: which fields are asked, what was said last time, and what was said before.
import type { LogField, LogFieldShape, LogLine } from "../api";

export type Facts = Partial<Record<LogField, string>>;

/** What says when a line was over: nobody wants it again in the next one. */
const OVER: LogField[] = [
  "released_on",
  "put_back_on",
  "put_back_by",
  "ended_on",
  "until",
  "next_review",
  "decided_on",
  "in_use_from",
  "note",
];

/** Fields that are asked only where another one gives the occasion. */
const ASKED_WHEN: Partial<Record<LogField, (facts: Facts) => boolean>> = {
  put_back_on: (facts) => facts.lasting === "until_a_day" && !!facts.released_on,
  put_back_by: (facts) => !!facts.put_back_on,
  assessed: (facts) => facts.lasting === undefined || !!facts.approved_by || !!facts.released_on,
  dpia_ref: (facts) => facts.dpia === "yes",
  decided_by: (facts) => facts.decision !== undefined && facts.decision !== "pending",
  decided_on: (facts) => facts.decision !== undefined && facts.decision !== "pending",
  in_use_from: (facts) => facts.decision?.startsWith("allowed") ?? false,
};

/** The fields that are asked now, in their order. "Until" is asked only of what has an end. */
export function asked(fields: readonly LogFieldShape[], facts: Facts): LogFieldShape[] {
  return fields.filter(({ field }) => {
    if (field === "until" && fields.some((one) => one.field === "lasting"))
      return facts.lasting === "until_a_day";
    return ASKED_WHEN[field]?.(facts) ?? true;
  });
}

/** What is sent: only what is asked, and nothing empty. */
export function toSend(fields: readonly LogFieldShape[], facts: Facts): Facts {
  const sent: Facts = {};
  for (const { field } of asked(fields, facts)) {
    const value = facts[field]?.trim();
    if (value) sent[field] = value;
  }
  return sent;
}

/** Required fields that are empty, each with its sentence. */
export function missing(
  fields: readonly LogFieldShape[],
  facts: Facts,
  names: Record<LogField, string>,
): Record<string, [string, string]> {
  return Object.fromEntries(
    asked(fields, facts)
      .filter(({ required }) => required)
      .map(({ field, of }) => [
        field,
        [
          facts[field] ?? "",
          of === "choice"
            ? `Choose: ${names[field].toLowerCase()}`
            : `Please fill in: ${names[field].toLowerCase()}`,
        ],
      ]),
  );
}

/** Everything as in the last line that counts, besides what was only true of that one. */
export function sameAsLast(lines: readonly LogLine[]): Facts | null {
  const last = lines.find(({ state }) => state !== "struck");
  if (!last) return null;
  return Object.fromEntries(
    Object.entries(last.facts).filter(([field]) => !OVER.includes(field as LogField)),
  );
}

/** What a field has said before, the latest first, each once. */
export function saidBefore(lines: readonly LogLine[], field: LogField, most = 12): string[] {
  const said = new Set<string>();
  for (const line of lines) {
    const value = line.state === "struck" ? undefined : line.facts[field];
    if (value) said.add(value);
    if (said.size >= most) break;
  }
  return [...said];
}

/** Only what a correction changes; a field that was emptied is sent as empty. */
export function changed(before: Facts, after: Facts): Facts {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<LogField>;
  const found: Facts = {};
  for (const field of fields) {
    const value = after[field]?.trim() ?? "";
    if (value !== (before[field] ?? "")) found[field] = value;
  }
  return found;
}
