// What the window shows: nothing yet, the door, or the school's records. The records themselves stay in the pages.
import type { DoorStatus } from "../api";
import { keepDrafts } from "../drafts/drafts.svelte";
import { call, problemOf } from "../lib/call";
import { say, type Said } from "../lib/sentences";
import { here } from "../lib/session.svelte";
import { toasts } from "../shared/toasts.svelte";

/** If Rust has not made the window anew by then, it goes on as it is. */
const RENEWAL_MS = 10_000;

class Desk {
  view = $state<"starting" | "door" | "open" | "changing" | "stuck">("starting");
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
      this.lastPerson = status.lastPerson ?? "";
      this.lockedItself = status.lockedItself;
      if (status.state === "open" && !status.unconfirmedSheet) {
        here.session = await call("session", {});
        for (const words of here.session.words) toasts.keep(words);
        this.lockedItself = false;
        this.view = "open";
      } else {
        here.session = null;
        this.view = "door";
      }
    } catch (fault) {
      this.stuck = say(problemOf(fault));
      this.view = "stuck";
    }
  }

  /** Goes in, by way of a window that has not seen the password. */
  async enter(): Promise<void> {
    const words = toasts.now ? [toasts.now.words] : [];
    const entered = await call("enter", { words }).catch(() => ({ renewed: false }));
    if (entered.renewed) await this.#change();
    await this.look();
  }

  /** Locks now, whoever asked: what is half typed is kept first, if that does not take long. */
  async lock({ itself = false } = {}): Promise<void> {
    if (this.view !== "open") return;
    await keepDrafts();
    this.#close();
    await call("lock", { itself }).catch(() => undefined);
    await this.#changeIfRenewed();
  }

  /** The core has locked by itself: after idling, or when the computer went to sleep. */
  async wasLocked(): Promise<void> {
    if (this.view !== "open") return;
    this.#close();
    await this.#changeIfRenewed();
  }

  async #changeIfRenewed(): Promise<void> {
    if (this.status?.renews) await this.#change();
    await this.look();
  }

  /** This window has nothing more to show: the one that takes its place looks at the door itself. */
  #change(): Promise<void> {
    this.view = "changing";
    return new Promise((go) => setTimeout(go, RENEWAL_MS));
  }

  #close(): void {
    here.session = null;
    this.view = "changing";
  }
}

export const desk = new Desk();
