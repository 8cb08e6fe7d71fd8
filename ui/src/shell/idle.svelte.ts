// Signs of life. Rust counts the time and locks; this tells it that somebody is there, and shows its warning.

import { call } from "../lib/call";

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
/** Told ten times within the limit, so that nobody is warned while typing, and once a minute at the most. */
const WITHIN_LIMIT = 10;
const MOST_MS = 60_000;

/** What Rust says half a minute before it locks: how long is left, and whether nothing changes that any more. */
export type Warning = { seconds: number; over: boolean };

declare global {
  interface WindowEventMap {
    "signet-idle": CustomEvent<Warning | null>;
  }
}

export class Idle {
  /** The warning, while it stands. */
  warning = $state<Warning | null>(null);
  #told = -Infinity;

  constructor(
    /** In minutes; asked each time, because it is a setting. */
    private readonly limit: () => number,
    private readonly ontell: () => void = () => void call("alive", {}).catch(() => undefined),
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Begins to listen, and returns what ends it. */
  start(): () => void {
    const sign = () => this.sign();
    const hear = (event: WindowEventMap["signet-idle"]) => (this.warning = event.detail);
    for (const name of SIGNS) window.addEventListener(name, sign, { capture: true, passive: true });
    window.addEventListener("signet-idle", hear);
    return () => {
      for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
      window.removeEventListener("signet-idle", hear);
    };
  }

  /** Somebody is there. */
  sign(): void {
    const now = this.now();
    const warned = this.warning !== null && !this.warning.over;
    if (!warned && now - this.#told < Math.min(MOST_MS, (this.limit() * 60_000) / WITHIN_LIMIT))
      return;
    if (warned) this.warning = null;
    this.#told = now;
    this.ontell();
  }
}
