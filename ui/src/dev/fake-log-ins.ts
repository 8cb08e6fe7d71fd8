// The invented school's log-ins: who comes in, with which roles, and who holds the sheets.
import type { Api, CodeShown, KeyHolder, LogIn, Problem, RoleHeld } from "../api";
import { addDays } from "../lib/dates";
import { PASSWORD, TODAY } from "./school";

type Answers = { [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] };

const refuse = (problem: Problem): never => {
  throw problem;
};
const until = `${addDays(TODAY, 7)}T12:00:00Z`;
const held = (id: string, role: RoleHeld["role"], more: Partial<RoleHeld> = {}): RoleHeld => ({
  id,
  role,
  fromOn: "2026-09-01",
  toOn: null,
  deputyFor: null,
  endedOn: null,
  standing: "held",
  ...more,
});
const logIn = (id: string, name: string, roles: RoleHeld[], more: Partial<LogIn> = {}): LogIn => ({
  id,
  name,
  me: false,
  madeOn: "2026-09-01",
  cameInAt: `${TODAY}T07:40:00Z`,
  endedOn: null,
  way: { kind: "password" },
  roles,
  ...more,
});

export function fakeLogIns(): Answers {
  const people = [
    logIn("p1", "Jo Okafor", [held("r1", "administrator")], { me: true }),
    logIn("p2", "Siân Muir", [
      held("r2", "office"),
      held("r3", "administrator", {
        fromOn: "2026-09-14",
        toOn: "2026-09-18",
        deputyFor: "Jo Okafor",
        standing: "to_come",
      }),
    ]),
    logIn("p3", "Łucja Żak", [held("r4", "governor")], {
      cameInAt: null,
      way: { kind: "code", until },
    }),
    logIn("p5", "Owen Reid", [held("r5", "office", { endedOn: "2026-09-04", standing: "past" })], {
      endedOn: "2026-09-04",
      way: { kind: "ended" },
    }),
  ];
  let holders: KeyHolder[] = [
    { id: "k1", name: "Jo Okafor", keptWhere: "safe in the school office", fromOn: "2026-09-01" },
    { id: "k2", name: "Helen Marsh", keptWhere: "at home, sealed", fromOn: "2026-09-01" },
  ];
  let proven = false;
  const owner = () => proven || refuse({ code: "proof_needed" });
  const one = (id: string) =>
    people.find((person) => person.id === id) ?? refuse({ code: "not_found" });
  const shown = (person: LogIn): CodeShown => {
    person.way = { kind: "code", until };
    return { logIn: person.id, name: person.name, groups: ["K7QM2", "XVA9R", "TDH4W"], until };
  };

  return {
    prove: ({ password }) => {
      if (password !== PASSWORD) refuse({ code: "wrong_password" });
      proven = true;
      return {};
    },
    password_change: ({ old }) => {
      if (old !== PASSWORD) refuse({ code: "wrong_password" });
      return {};
    },
    log_ins_list: ({ asAt }) => ({ asAt: asAt ?? TODAY, logIns: people }),
    log_in_invite: ({ name, roles }) => {
      owner();
      if (people.some((person) => person.name === name.trim()))
        refuse({ code: "invalid", field: "name", why: { why: "taken" } });
      const given = roles.map(({ role, fromOn, toOn }, at) =>
        held(`r-${name}-${at}`, role, { fromOn, toOn: toOn ?? null }),
      );
      const person = logIn(`p-${name}`, name.trim(), given, { cameInAt: null, madeOn: TODAY });
      people.push(person);
      return shown(person);
    },
    log_in_reset: ({ logIn: id }) => {
      owner();
      return shown(one(id));
    },
    log_in_end: ({ logIn: id }) => {
      owner();
      if (one(id).me) refuse({ code: "last_administrator" });
      Object.assign(one(id), { endedOn: TODAY, way: { kind: "ended" } });
      return {};
    },
    role_give: ({ logIn: id, given: { role, fromOn, toOn } }) => {
      owner();
      const person = one(id);
      const id2 = `r-${id}-${person.roles.length}`;
      person.roles = [...person.roles, held(id2, role, { fromOn, toOn: toOn ?? null })];
      return {};
    },
    role_end: ({ held: id, lastDay }) => {
      owner();
      for (const person of people) {
        const role = person.roles.find((known) => known.id === id);
        if (role && person.me) refuse({ code: "last_administrator" });
        if (role)
          Object.assign(
            role,
            lastDay ? { toOn: lastDay } : { endedOn: TODAY, standing: "past" as const },
          );
      }
      return {};
    },
    code_print: () => ({}),
    code_save: () => ({ done: true, fileName: "Signet one-time code.pdf" }),
    code_put_away: () => ({}),
    key_holders_list: () => holders,
    key_holders_set: ({ holders: typed }) => {
      owner();
      holders = typed.map((holder, at) => ({ ...holder, id: `k-${at}`, fromOn: TODAY }));
      return {};
    },
    figures: () => ({
      on: TODAY,
      pupils: { kind: "number", number: 418 },
      years: ["R", "1", "2", "3"].map((year, at) => ({
        year,
        pupils: { kind: "number" as const, number: 58 + at },
      })),
      agreementsComplete: { kind: "number", number: 305 },
      agreementsMissing: { kind: "number", number: 113 },
      consents: [
        {
          title: "Displays in school",
          yes: { kind: "number", number: 301 },
          no: { kind: "number", number: 17 },
          unanswered: { kind: "number", number: 100 },
        },
        {
          title: "School website",
          yes: { kind: "number", number: 318 },
          no: { kind: "kept_back" },
          unanswered: { kind: "kept_back" },
        },
      ],
    }),
  };
}
