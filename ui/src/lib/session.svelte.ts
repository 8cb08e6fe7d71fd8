// Who works at this desk, in which school, on which day. Set by the shell; empty while Signet is locked.
import type { Session } from "../api";

class Here {
  session = $state<Session | null>(null);

  /** Today as the core counts it, YYYY-MM-DD. */
  get today(): string {
    return this.session?.today ?? "";
  }
}

export const here = new Here();
