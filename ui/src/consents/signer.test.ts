import { expect, test } from "vitest";

import { mayHold } from "./signer";

test.each(["", "Mother", "father", "carer", "step-father", "guardian", "foster carer"])(
  "%s is taken at the form's word",
  (relationship) => expect(mayHold(relationship)).toBe(true),
);

test.each(["Grandmother", "nan", "Gran", "Aunt", "older brother", "childminder", "family friend"])(
  "%s has to be said to hold parental responsibility",
  (relationship) => expect(mayHold(relationship)).toBe(false),
);
