// Locks after a while without a key or a movement, and says so half a minute before.

const WARNING_MS = 30_000;
/** The core counts too, but only hears of requests: it is told once a minute that somebody is still typing. */
const TELL_EVERY_MS = 60_000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

export class Idle {
  /** Seconds until Signet locks, once the warning stands; otherwise null. */
  left = $state<number | null>(null);
  #last = 0;
  #told = 0;

  constructor(
    private readonly limitMs: number,
    private readonly onlock: () => void,
    private readonly ontell: () => void,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Starts counting, and returns what ends it. */
  start(): () => void {
    this.#last = this.#told = this.now();
    const sign = () => this.sign();
    for (const name of SIGNS) window.addEventListener(name, sign, { capture: true, passive: true });
    const timer = setInterval(() => this.check(), 1000);
    return () => {
      clearInterval(timer);
      for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
    };
  }

  /** Somebody is there. */
  sign(): void {
    // After a sleep the first movement must not save what should have been locked long ago.
    if (this.now() - this.#last >= this.limitMs) {
      this.check();
      return;
    }
    this.#last = this.now();
    this.left = null;
    if (this.#last - this.#told >= TELL_EVERY_MS) {
      this.#told = this.#last;
      this.ontell();
    }
  }

  check(): void {
    const left = this.limitMs - (this.now() - this.#last);
    if (left <= 0) {
      this.left = null;
      this.onlock();
    } else this.left = left <= WARNING_MS ? Math.ceil(left / 1000) : null;
  }
}
