// A purchase on its way in: what is typed, what is missing, and what is sent.
import type { BuyLicence, LicenceKind, LicencePage, LicencePurchase } from "../api";
import { addDays } from "../lib/dates";
import { isCounted } from "./words";

export type Purchase = {
  boughtOn: string;
  startsOn: string;
  endsOn: string;
  quantity: string;
  cost: string;
  orderRef: string;
  supplier: string;
};

export const emptyPurchase = (today: string): Purchase => ({
  boughtOn: today,
  startsOn: "",
  endsOn: "",
  quantity: "",
  cost: "",
  orderRef: "",
  supplier: "",
});

/** What a renewal goes on from: of all that counts, what ends last. What was bought without an end needs no renewal. */
export const toRenew = ({
  bought,
  endsOn,
}: Pick<LicencePage, "bought" | "endsOn">): LicencePurchase | undefined =>
  bought.find((one) => !one.takenBack && endsOn !== null && one.endsOn === endsOn);

/** The next year of what was bought last: it begins the day after the last one ends, and lasts as long. */
export function renewal(last: LicencePurchase | undefined, today: string): Purchase {
  const purchase = emptyPurchase(today);
  if (!last?.endsOn) return purchase;
  const startsOn = addDays(last.endsOn, 1);
  const year = Number(startsOn.slice(0, 4)) + 1;
  return {
    ...purchase,
    startsOn,
    endsOn: addDays(`${year}${startsOn.slice(4)}`, -1),
    quantity: last.quantity === null ? "" : String(last.quantity),
    supplier: last.supplier,
  };
}

/** What cannot be sent as it stands, by field. */
export function purchaseProblems(purchase: Purchase, kind: LicenceKind): Record<string, string> {
  const found: Record<string, string> = {};
  if (!purchase.boughtOn) found["boughtOn"] = "Please type the day.";
  if (kind === "subscription" && !purchase.endsOn)
    found["endsOn"] = "A subscription ends. Please type its last day.";
  const quantity = purchase.quantity.trim();
  if (isCounted(kind) && quantity && !/^[1-9]\d{0,5}$/.test(quantity))
    found["quantity"] = "Type a whole number, or leave it empty for “no limit”.";
  return found;
}

export const toBuy = (licence: string, purchase: Purchase, kind: LicenceKind): BuyLicence => ({
  licence,
  boughtOn: purchase.boughtOn,
  startsOn: purchase.startsOn || null,
  endsOn: purchase.endsOn || null,
  quantity: isCounted(kind) && purchase.quantity.trim() ? Number(purchase.quantity) : null,
  cost: purchase.cost,
  orderRef: purchase.orderRef,
  supplier: purchase.supplier,
});
