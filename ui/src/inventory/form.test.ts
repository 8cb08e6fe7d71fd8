import { describe, expect, it } from "vitest";

import type { AssetEvent, AssetPage } from "../api";
import { accessoriesFrom, blank, faults, fieldsFrom, mediaFrom, typedFrom } from "./form";
import { eventInWords, money, setInWords, shownValue, valueInWords } from "./words";

const typed = { ...blank(), kind: "Laptop", lifeYears: "5", cost: "£450.00", room: "r1" };

describe("the form of a piece of equipment", () => {
  it("sends what was typed and leaves amounts to the core", () => {
    const fields = fieldsFrom(typed);
    expect(fields).toMatchObject({ kind: "Laptop", lifeYears: 5, room: "r1", keeper: null });
    expect(fields).not.toHaveProperty("cost");
    expect(fields).not.toHaveProperty("media");
  });

  it("goes there and back without a change", () => {
    const page = {
      asset: { fields: { ...fieldsFrom(typed), costPence: 45_000 } },
      media: [
        { id: "m1", kind: "ssd", serial: "D1", sizeGb: 256, state: "in_asset" },
        { id: "m2", kind: "hdd", serial: "D0", sizeGb: null, state: "removed" },
      ],
      accessories: ["Charger, 65 W", "Case; black", "Pen"],
    } as unknown as AssetPage;
    const back = typedFrom(page);
    expect(back).toMatchObject({
      ...typed,
      accessories: "Charger, 65 W\nCase; black\nPen",
      media: [{ id: "m1" }],
    });
    expect(mediaFrom(back)).toEqual([{ id: "m1", kind: "ssd", serial: "D1", sizeGb: 256 }]);
    expect(accessoriesFrom(back)).toEqual(page.accessories);
  });

  it("holds back what is no number", () => {
    expect(faults({ ...typed, lifeYears: "five" })).toHaveProperty("lifeYears");
    const media = [{ id: null, kind: "ssd" as const, serial: "", sizeGb: "big" }];
    expect(faults({ ...typed, media })).toHaveProperty("media");
    expect(faults({ ...typed, kind: " " })).toHaveProperty("kind");
    expect(faults(typed)).toEqual({});
  });
});

describe("words of the register", () => {
  const event = (part: Partial<AssetEvent>): AssetEvent => ({
    on: "2026-09-08",
    at: "",
    by: "Jo Okafor",
    happened: "changed",
    field: "",
    was: "",
    became: "",
    note: "",
    ...part,
  });

  it("says what was changed as people read it", () => {
    expect(eventInWords(event({ field: "costPence", was: "", became: "45000" }))).toBe(
      "Cost: £450.00 entered",
    );
    expect(eventInWords(event({ field: "encrypted", was: "yes", became: "no" }))).toBe(
      "Encrypted: yes became no",
    );
    expect(eventInWords(event({ field: "medium", was: "ssd D1", became: "" }))).toBe(
      "Drive: SSD D1 taken out",
    );
  });

  it("says how it stands before and after", () => {
    const lent = event({ happened: "lent", was: "in_stock", became: "on_loan", note: "Mia Nowak" });
    expect(eventInWords(lent)).toBe("Lent (In stock → On loan): Mia Nowak");
  });

  it("writes amounts and dates for people", () => {
    expect([money(123_450), money(null)]).toEqual(["£1,234.50", ""]);
    expect(valueInWords("boughtOn", "2024-09-02")).toBe("2 September 2024");
  });

  it("says what a change of many does to a piece, and did to all", () => {
    expect(shownValue({ field: "standing" }, "retired")).toBe("Out of use");
    expect([
      shownValue({ field: "costPence" }, "45000"),
      shownValue({ field: "room" }, ""),
    ]).toEqual(["£450.00", "–"]);
    expect(setInWords({ field: "room", becomes: "" })).toBe("Room: nothing any more");
    expect(setInWords({ field: "Insurance group", becomes: "3" })).toBe("Insurance group: 3");
  });
});
