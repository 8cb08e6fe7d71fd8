import { expect, test } from "vitest";

import type { Position, Purpose, State } from "../api";
import { canBeWithdrawn, firstPicked } from "./withdrawing";

const at = (state: State) => ({ state }) as Position;
const offered = (...ids: string[]) => ids.map((id) => ({ purpose: { id } as Purpose }));

test("only what somebody said Yes to can be withdrawn", () => {
  expect((["given", "disputed", "invalid"] as const).every((s) => canBeWithdrawn(at(s)))).toBe(
    true,
  );
  for (const state of ["refused", "withdrawn", "not_asked", "no_reply", "expired", "left"] as const)
    expect(canBeWithdrawn(at(state)), state).toBe(false);
  expect(canBeWithdrawn(undefined)).toBe(false);
});

test("the purpose under the cursor is ticked, or the only one there is", () => {
  expect(firstPicked(offered("website", "press"), "press")).toEqual(["press"]);
  expect(firstPicked(offered("website", "press"), "display")).toEqual([]);
  expect(firstPicked(offered("website", "press"), undefined)).toEqual([]);
  expect(firstPicked(offered("website"), undefined)).toEqual(["website"]);
});
