// The drives of a disposal: the same method for all that it fits, then the exceptions.
import type { ClearingMethod, DisposalItem, DisposalMedium, DisposalPage, MediumId } from "../api";
import { SvelteSet } from "svelte/reactivity";

import { STANDARDS, UNFIT } from "./words";

/** A drive and what it is in. */
export type Drive = { item: DisposalItem; medium: DisposalMedium };

/** Every drive, those that are still to be cleared first. */
export function drivesOf(page: DisposalPage): Drive[] {
  const all = page.items.flatMap((item) => item.media.map((medium) => ({ item, medium })));
  return [
    ...all.filter(({ medium }) => !medium.cleared),
    ...all.filter(({ medium }) => medium.cleared),
  ];
}

/** The items of which nobody has said yet that there is no drive in them. */
export const unlooked = (page: DisposalPage): DisposalItem[] =>
  page.items.filter(({ bare, noMedia }) => bare && !noMedia);

/** The method that clears most of the drives that are left; of two that clear as many, the one named first. */
export function usual(drives: readonly Drive[]): ClearingMethod {
  const order: ClearingMethod[] = ["secure_erase", "crypto_erase", "factory_reset", "destroy"];
  const left = drives.filter(({ medium }) => !medium.cleared);
  const count = (method: ClearingMethod) =>
    left.filter(({ medium }) => medium.fits.includes(method)).length;
  // Destroying clears everything, so it is only proposed where nothing else clears anything.
  const gentle = order.slice(0, 3).reduce((a, b) => (count(b) > count(a) ? b : a));
  return count(gentle) > 0 ? gentle : "destroy";
}

/** Why a method clears none of the drives that are left; nothing where it clears one, or none is left. */
export function unfitFor(method: ClearingMethod, drives: readonly Drive[]): string {
  const left = drives.filter(({ medium }) => !medium.cleared);
  if (left.length === 0 || left.some(({ medium }) => medium.fits.includes(method))) return "";
  if (left.every(({ medium }) => medium.failed))
    return "Clearing these drives has failed before: they can only be destroyed.";
  return UNFIT[method];
}

/** What is being entered for the drives that are ticked. */
export class Entry {
  method = $state<ClearingMethod>("secure_erase");
  standard = $state("");
  tool = $state("");
  on = $state("");
  by = $state("");
  verifiedBy = $state("");
  result = $state("passed");
  readonly chosen = new SvelteSet<MediumId>();

  /** Takes a method, and ticks every drive that is left and that it clears. */
  take(method: ClearingMethod, drives: readonly Drive[]): void {
    this.method = method;
    this.standard = STANDARDS[method];
    if (method === "destroy" || method === "removed") this.result = "passed";
    this.chosen.clear();
    for (const { medium } of drives)
      if (!medium.cleared && medium.fits.includes(method)) this.chosen.add(medium.id);
  }

  toggle(id: MediumId): void {
    if (!this.chosen.delete(id)) this.chosen.add(id);
  }

  /** Whether a tool did it, which has then to be named. */
  get hasTool(): boolean {
    return ["overwrite", "secure_erase", "crypto_erase"].includes(this.method);
  }

  /** How many of the drives that are left need another method. */
  others(drives: readonly Drive[]): number {
    return drives.filter(({ medium }) => !medium.cleared && !medium.fits.includes(this.method))
      .length;
  }
}
