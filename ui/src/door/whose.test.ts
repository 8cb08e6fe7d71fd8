import { expect, test } from "vitest";

import { NEW_ADMINISTRATOR, whose } from "./whose";

test("the records are opened for somebody on the list, or for a new administrator, never for both", () => {
  expect(whose("p2", "typed and given up")).toEqual({ person: "p2", newAdministrator: null });
  expect(whose(NEW_ADMINISTRATOR, "Ada Obi")).toEqual({
    person: null,
    newAdministrator: "Ada Obi",
  });
});
