// What is entered into the invented disposals is answered; only scans change what is shown.
import type { Api } from "../api";
import type { RequestName } from "../lib/call";
import { item, page, pages, trolley } from "./invented-disposals";

type Answers = { [N in RequestName]?: (input: Api[N]["input"]) => Api[N]["output"] };

export function fakeDisposals(): Answers {
  const all = pages();
  const find = (id: string) => all.find((one) => one.id === id) ?? page(9, { id });
  const done = () => ({});
  return {
    disposals_list: () =>
      all.map((one) => ({
        id: one.id,
        number: one.number,
        state: one.state,
        madeOn: one.madeOn,
        madeBy: one.madeBy,
        items: one.items.length,
        valuePence: one.value.countsPence,
        route: one.plan?.route ?? null,
        recipient: one.plan?.recipient ?? "",
        leftOn: one.handover?.on ?? null,
        waits: one.waits,
      })),
    disposals_due: () => ({ toAuthorise: [], uncertified: [] }),
    disposal_open: ({ id }) => find(id),
    disposal_begin: () => ({ id: "d5" }),
    disposal_scan: ({ id, scanned }) => {
      const number = Number(/(\d+)$/.exec(scanned)?.[1] ?? 0);
      if (number === 0 || number > 50) return { outcome: "unknown" };
      const tag = `LT-${String(number).padStart(4, "0")}`;
      if (number === 7)
        return {
          outcome: "on_loan",
          asset: "asset-7",
          tag,
          what: "Laptop",
          dueBackOn: "2026-10-01",
        };
      const one = find(id);
      if (one.items.some((held) => held.tag === tag))
        return { outcome: "in_disposal", disposal: id, number: one.number, here: true, tag };
      one.items.push(item(number, "ssd", false));
      one.waits = [{ wait: "plan" }];
      return { outcome: "added", asset: `asset-${number}`, tag, what: "Laptop, Alder L13" };
    },
    disposal_plan: done,
    disposal_take_out: done,
    disposal_authorise: done,
    disposal_refuse: done,
    disposal_reopen: done,
    disposal_clear: done,
    disposal_clear_take_back: done,
    disposal_no_media: done,
    disposal_guarantee: done,
    disposal_ready: done,
    disposal_hand_over: done,
    disposal_certificate: done,
    disposal_certificate_take_back: done,
    disposal_explain: done,
    disposal_close: done,
    disposal_give_up: done,
    disposal_rules_set: done,
    disposal_certificate_pick: () => null,
    disposal_certificate_read: ({ text }) => {
      const lines = text.split(/\s+/).filter(Boolean);
      const known = new Map(trolley(true).map(({ serial, tag }) => [serial, tag]));
      return {
        lines: lines.map((serial) => ({ serial, tag: known.get(serial) ?? null, ours: null })),
        twice: [],
        column: null,
      };
    },
    disposal_rules: () => ({ rules: page(1, {}).rules, setOn: "2026-01-12", setBy: "Jo Okafor" }),
    disposals_year: ({ from, to }) => ({
      from,
      to,
      lines: [
        {
          id: "d2",
          number: 2,
          state: "collected",
          leftOn: "2026-09-04",
          items: 10,
          route: "recycle",
          recipient: "Green Loop Ltd",
          minute: "FGB 12",
          valuePence: 450_000,
          pricePence: null,
          receiptNo: "R-77",
          noteNo: "WTN-9",
          certificates: ["GL-4471"],
          missing: 1,
        },
      ],
      routes: [{ route: "recycle", disposals: 1, items: 10, valuePence: 450_000 }],
      items: 10,
      valuePence: 450_000,
      pricePence: 0,
      missing: 1,
    }),
  };
}
