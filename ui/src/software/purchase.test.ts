import { expect, test } from "vitest";

import type { LicencePurchase } from "../api";
import { emptyPurchase, purchaseProblems, renewal, toBuy, toRenew } from "./purchase";

const TODAY = "2026-09-08";
const typed = { ...emptyPurchase(TODAY), quantity: "30" };

test("a subscription needs its end, and a number has to be one", () => {
  expect(Object.keys(purchaseProblems(typed, "subscription"))).toEqual(["endsOn"]);
  expect(Object.keys(purchaseProblems({ ...typed, quantity: "thirty" }, "device"))).toEqual([
    "quantity",
  ]);
  expect(purchaseProblems({ ...typed, quantity: "" }, "device")).toEqual({});
});

test("what covers everybody is sent without a number", () => {
  expect(toBuy("l", typed, "site").quantity).toBeNull();
  expect(toBuy("l", typed, "device").quantity).toBe(30);
});

test("a renewal begins the day after the last year ends", () => {
  const last = { id: "p", licence: "l", boughtOn: "2025-09-01", startsOn: "2025-09-01", endsOn: "2026-08-31", quantity: 30, costPence: null, orderRef: "", supplier: "Alder", by: "", takenBack: false }; // prettier-ignore
  expect(renewal(last, TODAY)).toMatchObject({
    startsOn: "2026-09-01",
    endsOn: "2027-08-31",
    quantity: "30",
    supplier: "Alder",
  });
  expect(renewal(undefined, TODAY)).toEqual(emptyPurchase(TODAY));
});

test("a renewal goes on from what ends last of all that counts, not from what was bought last", () => {
  const one = (over: Partial<LicencePurchase>): LicencePurchase => ({ id: "p", licence: "l", boughtOn: "2025-09-01", startsOn: "2025-09-01", endsOn: "2026-08-31", quantity: 30, costPence: null, orderRef: "", supplier: "Alder", by: "", takenBack: false, ...over }); // prettier-ignore
  const bought = [
    one({ id: "mistake", endsOn: "2029-08-31", takenBack: true }),
    one({ id: "more", startsOn: "2026-02-01", endsOn: "2026-07-31", quantity: 2 }),
    one({ id: "year" }),
  ];
  expect(toRenew({ bought, endsOn: "2026-08-31" })?.id).toBe("year");
  expect(toRenew({ bought: [one({ endsOn: null })], endsOn: null })).toBeUndefined();
});
