// What is typed about a piece of equipment on its way to the core and back.
import type { AssetFields, AssetPage, Known, MediumKind, MediumTyped, Ownership } from "../api";
import { money } from "./words";

export type TypedMedium = { id: string | null; kind: MediumKind; serial: string; sizeGb: string };

/** Every field as it stands in a form. */
export type Typed = {
  kind: string;
  make: string;
  model: string;
  serial: string;
  description: string;
  ownership: Ownership;
  supplier: string;
  orderRef: string;
  funding: string;
  boughtOn: string;
  cost: string;
  warrantyUntil: string;
  supportUntil: string;
  lifeYears: string;
  room: string;
  keeper: string;
  assistive: boolean;
  camera: boolean;
  portable: boolean;
  holdsData: Known;
  encrypted: Known;
  encryption: string;
  system: string;
  enrolment: string;
  mac: string;
  electrical: string;
  insured: boolean;
  note: string;
  accessories: string;
  media: TypedMedium[];
};

export const blank = (): Typed => ({
  kind: "",
  make: "",
  model: "",
  serial: "",
  description: "",
  ownership: "owned",
  supplier: "",
  orderRef: "",
  funding: "",
  boughtOn: "",
  cost: "",
  warrantyUntil: "",
  supportUntil: "",
  lifeYears: "",
  room: "",
  keeper: "",
  assistive: false,
  camera: false,
  portable: false,
  holdsData: "unknown",
  encrypted: "unknown",
  encryption: "",
  system: "",
  enrolment: "",
  mac: "",
  electrical: "",
  insured: false,
  note: "",
  accessories: "",
  media: [],
});

export const isBlank = (typed: Typed): boolean => JSON.stringify(typed) === JSON.stringify(blank());

/** The record as it stands in a form. */
export function typedFrom({ asset, media, accessories }: AssetPage): Typed {
  const { fields } = asset;
  return {
    ...fields,
    boughtOn: fields.boughtOn ?? "",
    cost: money(fields.costPence),
    warrantyUntil: fields.warrantyUntil ?? "",
    supportUntil: fields.supportUntil ?? "",
    lifeYears: fields.lifeYears?.toString() ?? "",
    room: fields.room ?? "",
    keeper: fields.keeper ?? "",
    accessories: accessories.join("\n"),
    media: media
      .filter(({ state }) => state === "in_asset")
      .map(({ id, kind, serial, sizeGb }) => ({
        id,
        kind,
        serial,
        sizeGb: sizeGb?.toString() ?? "",
      })),
  };
}

const whole = (text: string): number | null =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;

/** The form as the core takes it. The cost travels as it was typed: the core alone reads amounts. */
export function fieldsFrom(typed: Typed): AssetFields {
  const fields: Partial<Typed> = { ...typed };
  delete fields.cost;
  delete fields.accessories;
  delete fields.media;
  return {
    ...(fields as Omit<Typed, "cost" | "accessories" | "media">),
    boughtOn: typed.boughtOn || null,
    costPence: null,
    warrantyUntil: typed.warrantyUntil || null,
    supportUntil: typed.supportUntil || null,
    lifeYears: whole(typed.lifeYears),
    room: typed.room || null,
    keeper: typed.keeper || null,
  };
}

export const mediaFrom = (typed: Typed): MediumTyped[] =>
  typed.media.map(({ id, kind, serial, sizeGb }) => ({ id, kind, serial, sizeGb: whole(sizeGb) }));

/** One on each line: a name may well have a comma in it. */
export const accessoriesFrom = (typed: Typed): string[] =>
  typed.accessories
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** What cannot be read as a whole number, with the sentence that stands beside it. */
export function faults(typed: Typed): Record<string, string> {
  const found: Record<string, string> = {};
  if (typed.kind.trim() === "") found.kind = "Please say what it is, such as Laptop.";
  if (typed.lifeYears.trim() !== "" && whole(typed.lifeYears) === null)
    found.lifeYears = "Type the years as a whole number, such as 5.";
  if (typed.media.some(({ sizeGb }) => sizeGb.trim() !== "" && whole(sizeGb) === null))
    found.media = "Type the size of a drive as a whole number of gigabytes, such as 256.";
  return found;
}
