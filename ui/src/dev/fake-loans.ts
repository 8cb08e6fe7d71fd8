// What the invented office answers about loans: laptops LT-0001 to LT-0040, some of them out.
import type { Api, LoanRow, ReturnOutcome, Scanned } from "../api";
import { inventLoans, key, PUPILS, refuse, toPupil, toRoom } from "./invented-loans";
import { TODAY } from "./school";

type Answers = { [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] };

const ORDER = ["overdue", "due", "out", "returned"];

export function fakeLoans(): Answers {
  const { loans, items, begin, add, of, out, find, row, rows } = inventLoans();
  const seen = (tag: string, outcome: Scanned["outcome"]): Scanned => ({
    tag,
    asset: null,
    what:
      outcome.is === "unknown_tag" || outcome.is === "not_a_tag"
        ? ""
        : tag.startsWith("IP")
          ? "Tablet, Rowan T2"
          : "Laptop, Alder L13",
    encrypted: tag.startsWith("IP") ? "no" : "yes",
    outcome,
  });
  const spelt = (text: string) => key(text).replace(/^([A-Z]+)(\d+)$/, "$1-$2");
  const look = (text: string, loan: string | null, goesHome: boolean, reason: string): Scanned => {
    const tag = spelt(text);
    if (!key(text) || text.length > 24) return seen(text, { is: "not_a_tag" });
    if (!/^(LT|IP)-00[0-4]\d$/.test(tag)) return seen(text, { is: "unknown_tag" });
    const held = out(tag);
    const other = held && loans.get(held.loan);
    if (held && other)
      return seen(
        tag,
        held.loan === loan
          ? { is: "in_this_loan" }
          : { is: "already", to: other.to, since: held.lentOn, dueOn: held.dueOn, loan: held.loan },
      );
    if (tag === "LT-0040") return seen(tag, { is: "may_not_be_lent", standing: "in_repair" });
    if (tag.startsWith("IP") && goesHome && !reason)
      return seen(tag, { is: "reason_needed", whys: ["not_encrypted"] });
    return seen(tag, { is: "ready" });
  };
  const lend: Answers["loan_scan"] = ({ scanned, loan, fields, reason }) => {
    const found = look(scanned, loan, fields.goesHome, reason);
    if (found.outcome.is !== "ready") return found;
    const at = Number(fields.to.id.split("-")[1] ?? 1);
    const to = fields.to.kind === "room" ? toRoom : toPupil(at);
    const into =
      (loan && loans.get(loan)) ||
      begin(to, { dueOn: fields.dueOn, goesHome: fields.goesHome, purpose: fields.purpose });
    const item = add(into, found.tag, { reason, reasonBy: reason && "Jo Okafor" });
    const { accessoriesOut: accessories, accessoriesLack: lack } = item;
    return {
      ...found,
      outcome: {
        is: "lent",
        loan: into.id,
        reference: into.reference,
        item: item.id,
        accessories,
        lack,
        reason,
      },
    };
  };
  const room = Array.from({ length: 12 }, (_, at) => `LT-00${String(at + 14)}`);

  return {
    rooms_list: () => [
      { id: "room-trolley", name: "Trolley B", assets: 12, endedOn: null },
      { id: "room-hall", name: "Hall", assets: 2, endedOn: null },
    ],
    borrowers_find: ({ text }) => {
      const has = (name: string) =>
        text.trim() !== "" && name.toLowerCase().includes(text.trim().toLowerCase());
      return {
        people: PUPILS.map((name, at) => ({
          id: `borrower-${at}`,
          name,
          kind: "pupil" as const,
          className: "6 Holly",
        }))
          .concat([{ id: "borrower-1", name: "Priya Shah", kind: "staff" as never, className: "" }])
          .filter(({ name }) => has(name)),
        classes: has("6 Holly") ? [{ id: "class-6", name: "6 Holly", pupils: PUPILS.length }] : [],
        rooms: has("Hall") ? [{ id: "room-hall", name: "Hall" }] : [],
      };
    },
    class_borrowers: () =>
      PUPILS.map((name, at) => ({ id: `borrower-${at}`, name, out: at === 0 ? 1 : 0 })),
    loan_scan: lend,
    loan_many_look: ({ fields, reason }) =>
      room.map((tag) => look(tag, null, fields.goesHome, reason)),
    loan_many: ({ fields, reason }) => {
      let loan: string | null = null;
      const scanned = room.map((tag) => {
        const one: Scanned = lend({
          scanned: tag,
          loan,
          fields,
          condition: "",
          accessories: null,
          reason,
        });
        if (one.outcome.is === "lent") loan = one.outcome.loan;
        return one;
      });
      return { loan, scanned };
    },
    loan_scan_undo: ({ item }) => {
      find(item).ended = "undone";
      return {};
    },
    loan_note_out: ({ item, accessories, condition }) => {
      Object.assign(find(item), { accessoriesOut: accessories, conditionOut: condition });
      return {};
    },
    loan_return: ({ scanned, state }) => {
      const tag = spelt(scanned);
      const answer = (outcome: ReturnOutcome) => ({
        tag,
        what: "Laptop, Alder L13",
        belongs: ["Charger", "Case"],
        outcome,
      });
      if (!key(scanned) || scanned.length > 24)
        return { ...answer({ is: "not_a_tag" }), tag: scanned };
      if (!/^(LT|IP)-00[0-4]\d$/.test(tag))
        return { ...answer({ is: "unknown_tag" }), tag: scanned };
      const item = out(tag);
      const loan = item && loans.get(item.loan);
      if (!item || !loan) return answer({ is: "never_lent", standing: "in_stock" });
      if (!state.dataDeleted)
        return answer({ is: "data_question", to: loan.to, since: item.lentOn, loan: loan.id });
      const { late } = row(loan);
      Object.assign(item, {
        ended: "returned",
        endedOn: TODAY,
        endedBy: "Jo Okafor",
        accessoriesIn: state.accessories ?? item.accessoriesOut,
        dataDeleted: state.dataDeleted,
        cleanIn: state.clean ?? "no",
      });
      const missing = item.accessoriesOut.filter((name) => !item.accessoriesIn.includes(name));
      return answer({
        is: "returned",
        item,
        to: loan.to,
        reference: loan.reference,
        missing,
        late,
        stillOut: row(loan).out,
      });
    },
    loan_note_in: ({ item, state }) => {
      if (state.charge && !state.damage)
        refuse({ code: "invalid", field: "damage", why: { why: "missing" } });
      Object.assign(find(item), {
        accessoriesIn: state.accessories ?? find(item).accessoriesOut,
        dataDeleted: state.dataDeleted,
        cleanIn: state.clean,
        damage: state.damage,
        conditionIn: state.condition,
        chargePence: state.charge ? Math.round(Number(state.charge) * 100) : null,
      });
      return {};
    },
    loan_return_undo: ({ item }) => {
      Object.assign(find(item), { ended: null, endedOn: null });
      return {};
    },
    loan_extend: ({ loan, item, dueOn }) => {
      for (const one of of(loan)) if (!one.ended && (!item || item === one.id)) one.dueOn = dueOn;
      return {};
    },
    loans_sign: ({ loans: signed, signedOn }) => {
      for (const id of signed) {
        const loan = loans.get(id);
        if (loan)
          loans.set(id, { ...loan, signedOn, agreement: signedOn ? "signed" : "not_signed" });
      }
      return {};
    },
    loans_list: ({ shown, text }) => {
      const is = (which: string, { state, loan, toDo }: LoanRow): boolean => {
        if (which === "all") return true;
        if (which === "to_do") return toDo > 0;
        if (which === "returned" || state === "returned") return which === state;
        if (which === "not_signed") return loan.agreement === "not_signed";
        if (which === "leavers") return loan.to.leftOn !== null;
        return which === "out" || which === state;
      };
      const all = rows().sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
      const count = (which: string) => all.filter((one) => is(which, one)).length;
      const wanted = text.trim().toLowerCase();
      return {
        loans: all.filter(
          (one) =>
            is(shown, one) &&
            `${one.loan.to.name} ${one.tags.join(" ")}`.toLowerCase().includes(wanted),
        ),
        counts: {
          out: count("out"),
          overdue: count("overdue"),
          due: count("due"),
          notSigned: count("not_signed"),
          leavers: count("leavers"),
          toDo: count("to_do"),
        },
      };
    },
    loan_open: ({ id }) => {
      const loan = loans.get(id) ?? refuse({ code: "not_found" });
      const event = {
        item: null,
        on: loan.issuedOn,
        at: loan.issuedAt,
        by: "Jo Okafor",
        was: "",
        became: "",
        note: "",
      };
      const lent = of(id).map((item) => ({ ...event, item: item.id, happened: "lent" as const }));
      return {
        row: row(loan),
        items: of(id),
        history: [...lent, { ...event, happened: "issued" as const }],
      };
    },
    person_held: () => ({
      returned: 2,
      things: [...items.filter(({ tag }) => tag === "LT-0017" || tag === "LT-0018")].map((item) => {
        const loan = loans.get(item.loan) ?? refuse({ code: "not_found" });
        return {
          asset: item.asset,
          tag: item.tag,
          what: item.what,
          serial: item.serial,
          accessories: item.accessoriesOut,
          loan: loan.id,
          reference: loan.reference,
          since: item.lentOn,
          dueOn: item.dueOn,
          overdue: (item.dueOn ?? TODAY) < TODAY,
          goesHome: loan.goesHome,
          agreement: loan.agreement,
        };
      }),
    }),
  };
}
