import { expect, test } from "vitest";

import type { Decision } from "../api";
import { voices } from "./differing";

let next = 1;
const row = (giver: string, changed: Partial<Decision>): Decision =>
  ({
    id: `d${next++}`,
    kind: "answer",
    answer: "yes",
    limits: "",
    giver,
    giverName: giver,
    standing: "holds",
    signedOn: null,
    receivedOn: "2026-09-03",
    voids: null,
    ...changed,
  }) as Decision;
const said = (rows: Decision[]) => voices(rows).map(({ name, said }) => `${name}: ${said}`);

test("each who may decide has one voice, the last; whoever may not has none", () => {
  const rows = [
    row("Priya", {}),
    row("David", { answer: "no", receivedOn: "2026-09-05" }),
    row("Rose", { standing: "lacks", receivedOn: "2026-09-06" }),
    row("Priya", { answer: "limits", limits: "no name", receivedOn: "2026-09-07" }),
  ];
  expect(said(rows)).toEqual(["Priya: Yes, with limits: no name", "David: No"]);
});

test("what was said before it was settled is settled, and the settlement speaks for itself", () => {
  const rows = [
    row("Priya", {}),
    row("David", { answer: "no", receivedOn: "2026-09-04" }),
    row("Siân Muir", {
      kind: "resolution",
      answer: "no",
      giver: null,
      standing: "named_person",
      receivedOn: "2026-09-05",
    }),
    row("Priya", { receivedOn: "2026-09-06" }),
  ];
  expect(said(rows)).toEqual(["Siân Muir: Settled: No", "Priya: Yes"]);
});
