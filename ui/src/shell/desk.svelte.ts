// What the window shows: nothing yet, the door, or the school's records. The records themselves stay in the pages.
import type { DoorStatus } from "../api";
import { call, problemOf } from "../lib/call";
import { here } from "../lib/session.svelte";
import { say, type Said } from "../lib/sentences";

class Desk {
  view = $state<"starting" | "door" | "open" | "stuck">("starting");
  status = $state.raw<DoorStatus | null>(null);
  stuck = $state<Said | null>(null);
  /** Why the door is shown, when nobody asked for it. */
  lockedItself = $state(false);
  /** Who worked here last: somebody else starts at Today. */
  lastPerson = "";

  /** Looks at the door, and goes in when it is open and the sheet has been typed back. */
  async look(): Promise<void> {
    try {
      const status = await call("door_status", {});
      this.status = status;
      if (status.state === "open" && !status.unconfirmedSheet) {
        here.session = await call("session", {});
        this.lockedItself = false;
        this.view = "open";
      } else this.#close();
    } catch (fault) {
      this.stuck = say(problemOf(fault));
      this.view = "stuck";
    }
  }

  /** Locks now, whoever asked. The window shows the door even if the core does not answer. */
  async lock({ itself = false } = {}): Promise<void> {
    if (this.view !== "open") return;
    this.lockedItself = itself;
    this.#close();
    await call("lock", {}).catch(() => undefined);
    await this.look();
  }

  /** The core has locked by itself: after idling, or when the computer went to sleep. */
  async wasLocked(): Promise<void> {
    if (this.view !== "open") return;
    this.lockedItself = true;
    this.#close();
    await this.look();
  }

  #close(): void {
    if (here.session) this.lastPerson = here.session.person.id;
    here.session = null;
    this.view = "door";
  }
}

export const desk = new Desk();
