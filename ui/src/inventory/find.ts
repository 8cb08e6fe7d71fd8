// What Ctrl K finds among equipment: by tag, serial number or what it is.
import { call } from "../lib/call";
import { go } from "../lib/route.svelte";
import type { Source } from "../shared/finder.svelte";
import { STANDINGS } from "./words";

export const findAssets: Source = {
  heading: "Equipment",
  find: async (typed) => {
    if (typed.trim().length < 2) return [];
    const found = await call("assets_find", { text: typed });
    return found.slice(0, 6).map(({ id, tag, what, standing }) => ({
      id: `asset ${id}`,
      title: `${tag} ${what}`,
      detail: STANDINGS[standing].word,
      open: () => go(`/inventory/${id}`),
    }));
  },
};
