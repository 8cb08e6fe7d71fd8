// Who works at this desk, in which school, on which day. Set by the shell; empty while Signet is locked.
import type { Need, Session } from "../api";

class Here {
  session = $state<Session | null>(null);

  /** Today as the core counts it, YYYY-MM-DD. */
  get today(): string {
    return this.session?.today ?? "";
  }

  /** Whether a role of whoever is logged in allows that. The core decides again; this is only what is shown. */
  may(need: Need): boolean {
    return this.session?.may.includes(need) ?? false;
  }
}

export const here = new Here();
