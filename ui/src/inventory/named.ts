// Words for the fields that the school adds itself.
import type { OwnKind } from "../api";

export const OWN_KINDS: Record<OwnKind, string> = {
  text: "Text",
  number: "A number",
  day: "A date",
  yes_no: "Yes or No",
};
