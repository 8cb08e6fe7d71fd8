// What the invented office answers about its technical logs.
import type {
  Api,
  LogChoice,
  LogField,
  LogFieldShape,
  LogKind,
  LogLine,
  LogOverview,
} from "../api";
import { LOGS } from "../logs/words";
import { TODAY } from "./school";

type Names =
  "logs_overview" | "logs_list" | "logs_due" | "log_enter" | "log_add" | "log_calendar_set";
type Answers = { [N in Names]: (input: Api[N]["input"]) => Api[N]["output"] };

const must = (field: LogField, of: LogFieldShape["of"] = "line"): LogFieldShape => ({
  field,
  of,
  required: true,
  choices: [],
  listed: true,
});
const may = (field: LogField, of: LogFieldShape["of"] = "line"): LogFieldShape => ({
  ...must(field, of),
  required: false,
});
const one = (field: LogField, ...choices: LogChoice[]): LogFieldShape => ({
  ...must(field, "choice"),
  choices,
});
const unlisted = (shape: LogFieldShape): LogFieldShape => ({ ...shape, listed: false });

const SHAPES: Partial<Record<LogKind, LogFieldShape[]>> = {
  filter_change: [
    one("change", "unblock", "block", "other_change"),
    must("site"),
    must("for_whom"),
    must("why"),
    must("asked_by"),
    unlisted(one("lasting", "for_good", "until_a_day")),
    may("until", "day"),
    unlisted(may("assessed")),
    may("approved_by"),
    may("released_on", "day"),
    may("put_back_on", "day"),
    unlisted(may("put_back_by")),
  ],
  backup: [
    must("system"),
    must("set"),
    one("how", "disk", "tape", "remote_automatic"),
    one("encrypted", "yes", "no", "unknown"),
    must("kept_where", "no_key"),
    unlisted(one("fireproof", "yes", "no", "unknown")),
    one("result", "complete", "with_faults", "failed"),
    unlisted(must("done_by")),
  ],
};
const PLAIN = [must("system"), must("done_by")];

const line = (id: string, log: LogKind, on: string, rest: Partial<LogLine>): LogLine => ({
  id,
  log,
  on,
  at: `${on}T10:15:00+00:00`,
  by: "Lena Novak",
  facts: {},
  first: null,
  state: "kept",
  dueOn: null,
  steps: [],
  ...rest,
});

const unblock = (site: string, why: string) => ({
  change: "unblock",
  site,
  for_whom: "5 Oak",
  why,
  asked_by: "Grace Obi",
  lasting: "until_a_day",
});

const LINES: LogLine[] = [
  line("f3", "filter_change", "2026-09-07", {
    state: "asked",
    facts: {
      ...unblock("maps.example.org", "Geography, the way to the river"),
      until: "2026-09-18",
    },
  }),
  line("f2", "filter_change", "2026-09-01", {
    state: "released",
    dueOn: "2026-09-04",
    facts: {
      ...unblock("video.example.org", "A lesson on volcanoes"),
      until: "2026-09-04",
      assessed: "Looked through by hand",
      approved_by: "Helen Marsh",
      released_on: "2026-09-01",
    },
  }),
  line("f1", "filter_change", "2026-06-15", {
    state: "put_back",
    facts: {
      ...unblock("games.example.org", "End-of-year chess tournament"),
      until: "2026-06-19",
      assessed: "Only chess",
      approved_by: "Helen Marsh",
      released_on: "2026-06-15",
      put_back_on: "2026-06-19",
      put_back_by: "Lena Novak",
    },
    steps: [
      {
        step: "put_back",
        on: "2026-06-19",
        at: "2026-06-19T15:40:00+00:00",
        by: "Lena Novak",
        note: "",
        facts: {},
      },
    ],
  }),
  ...["2026-09-04", "2026-08-28", "2026-08-21"].map((on, at) =>
    line(`b${at}`, "backup", on, {
      facts: {
        system: "SIMS",
        set: "Weekly",
        how: "remote_automatic",
        encrypted: "yes",
        kept_where: "Trust data centre",
        fireproof: "unknown",
        result: at === 1 ? "with_faults" : "complete",
        done_by: "Lena Novak",
      },
    }),
  ),
];

export function fakeLogs(): Answers {
  const lines = [...LINES];
  const kinds = Object.keys(LOGS) as LogKind[];
  return {
    logs_overview: () =>
      kinds.map((log): LogOverview => {
        const own = lines.filter((known) => known.log === log);
        const last = own[0]?.on ?? null;
        return {
          log,
          fields: [...(SHAPES[log] ?? PLAIN), unlisted(may("note", "text"))],
          every: log === "backup" ? "week" : "never",
          everySet: log === "backup",
          lastOn: last,
          nextOn: log === "backup" ? "2026-09-11" : null,
          lines: own.length,
        };
      }),
    logs_list: ({ log, asAt, text }) => ({
      asAt: asAt ?? TODAY,
      lines: lines.filter(
        (known) =>
          (!log || known.log === log) &&
          (!asAt || known.on <= asAt) &&
          JSON.stringify(known.facts).toLowerCase().includes(text.toLowerCase()),
      ),
    }),
    logs_due: () => [
      {
        log: "restore_test",
        why: "calendar",
        line: null,
        about: "",
        dueOn: "2026-09-01",
        late: true,
      },
      {
        log: "filter_change",
        why: "put_back",
        line: "f2",
        about: "video.example.org",
        dueOn: "2026-09-04",
        late: true,
      },
      {
        log: "filter_change",
        why: "decide",
        line: "f3",
        about: "maps.example.org",
        dueOn: "2026-09-07",
        late: true,
      },
    ],
    log_enter: ({ log, on, facts }) => {
      lines.unshift(line(`n${lines.length}`, log, on, { facts }));
      return { id: `n${lines.length}` };
    },
    log_add: () => ({}),
    log_calendar_set: () => ({}),
  };
}
