// Every state that a record can be in: its word, its colour and its shape.
import Ban from "@lucide/svelte/icons/ban";
import Check from "@lucide/svelte/icons/check";
import Clock from "@lucide/svelte/icons/clock";
import EyeOff from "@lucide/svelte/icons/eye-off";
import LogOut from "@lucide/svelte/icons/log-out";
import MailQuestionMark from "@lucide/svelte/icons/mail-question-mark";
import MessageCircleQuestionMark from "@lucide/svelte/icons/message-circle-question-mark";
import Minus from "@lucide/svelte/icons/minus";
import Scale from "@lucide/svelte/icons/scale";
import CheckDashed from "@lucide/svelte/icons/circle-dot-dashed";
import Undo2 from "@lucide/svelte/icons/undo-2";
import X from "@lucide/svelte/icons/x";

import type { Icon } from "./icon";

export type State =
  | "given"
  | "limited"
  | "refused"
  | "waiting"
  | "late"
  | "asking"
  | "expired"
  | "withdrawn"
  | "disputed"
  | "invalid"
  | "suspended"
  | "left";

type Look = {
  word: string;
  tone: string;
  icon: Icon;
  /** What it counts as, for those who hear it. */ means: string;
};

/** One entry for every state: a missing one does not compile. */
export const STATES: Record<State, Look> = {
  given: { word: "Yes", tone: "given", icon: Check, means: "given" },
  limited: { word: "Yes, limits", tone: "given", icon: CheckDashed, means: "given with limits" },
  refused: { word: "No", tone: "refused", icon: X, means: "refused" },
  waiting: { word: "None", tone: "waiting", icon: Minus, means: "no answer yet: counts as No" },
  late: {
    word: "No reply",
    tone: "waiting",
    icon: MailQuestionMark,
    means: "no reply: counts as No",
  },
  asking: {
    word: "Ask pupil",
    tone: "expired",
    icon: MessageCircleQuestionMark,
    means: "the pupil is to be asked as well: counts as No",
  },
  expired: { word: "Expired", tone: "expired", icon: Clock, means: "expired: counts as No" },
  withdrawn: {
    word: "Withdrawn",
    tone: "withdrawn",
    icon: Undo2,
    means: "withdrawn: counts as No",
  },
  disputed: {
    word: "Differ",
    tone: "disputed",
    icon: Scale,
    means: "the parents differ: counts as No",
  },
  invalid: { word: "Invalid", tone: "disputed", icon: Ban, means: "not valid: counts as No" },
  suspended: {
    word: "Never",
    tone: "waiting",
    icon: EyeOff,
    means: "never to be shown: counts as No",
  },
  left: { word: "Left", tone: "waiting", icon: LogOut, means: "has left the school" },
};
