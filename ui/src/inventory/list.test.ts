import { describe, expect, it } from "vitest";

import type { AssetRow } from "../api";
import { listed, narrowed, ready } from "./list.svelte";

const row = (part: Partial<AssetRow>) => ({
  tag: "LT-0001",
  kind: "Laptop",
  make: "Alder",
  model: "L13",
  serial: "5CD-12/34",
  description: "",
  standing: "in_stock",
  room: "Library",
  keeper: "Ruth Adeyemi",
  holder: "",
  ...part,
});
const rows = [
  row({}),
  row({ tag: "LT-0002", serial: "", room: "", holder: "Zoë O’Neill", standing: "on_loan" }),
  row({ tag: "CA-0001", kind: "Camera", make: "Birch", serial: "X9" }),
].map((each) => listed(each as AssetRow));
const tags = (typed: string, by = {}) =>
  narrowed(rows, typed, { kind: "", standing: "", room: "", ...by }).map(({ tag }) => tag);

describe("the register in sight", () => {
  it("puts the words together before anything is typed, unless another list has come meanwhile", async () => {
    let read = 0;
    const counted = () => {
      const one = row({}) as AssetRow;
      return listed(Object.defineProperty(one, "tag", { get: () => (read++, "LT-1") }));
    };
    const all = Array.from({ length: 1200 }, counted);
    await ready(all, () => false);
    expect(read).toBe(0);
    await ready(all, () => true);
    const before = read;
    expect(before).toBeGreaterThanOrEqual(1200);
    narrowed(all, "library", { kind: "", standing: "", room: "" });
    expect(read).toBe(before);
  });

  it("finds a tag and a serial number however they are typed", () => {
    for (const typed of ["LT-0001", "lt0001", "5cd1234"]) expect(tags(typed)).toEqual(["LT-0001"]);
  });

  it("finds what it is, where it is and who has it", () => {
    expect(tags("laptop alder")).toEqual(["LT-0001", "LT-0002"]);
    expect(tags("oneill")).toEqual(["LT-0002"]);
    expect(tags("library camera")).toEqual(["CA-0001"]);
  });

  it("narrows by kind, standing and room, and knows those in no room", () => {
    expect(tags("", { kind: "Camera" })).toEqual(["CA-0001"]);
    expect(tags("", { standing: "on_loan" })).toEqual(["LT-0002"]);
    expect(tags("", { room: "none" })).toEqual(["LT-0002"]);
  });
});
