// What Ctrl K finds among people: everybody whose name or number begins as it was typed.
import { call } from "../lib/call";
import { go } from "../lib/route.svelte";
import type { Source } from "../shared/finder.svelte";
import { KINDS } from "./kinds";

export const findPeople: Source = {
  heading: "People",
  find: async (typed) => {
    if (typed.trim().length < 2) return [];
    const { people } = await call("search", { text: typed });
    return people.map(({ id, kind, name, className, left }) => ({
      id: `person ${id}`,
      title: name,
      detail: [kind === "pupil" ? className : KINDS[kind].one, left && "left"]
        .filter(Boolean)
        .join(" · "),
      open: () => go(`/people/${id}`),
    }));
  },
};
