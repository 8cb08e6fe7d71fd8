// Long work of the core: how far it has come, asked again and again while it lasts, and the way to stop it.
import { call } from "./call";

const EVERY_MS = 300;

export class LongWork {
  progress = $state.raw({ done: 0, total: 0 });
  stopping = $state(false);

  /** Waits for the work and looks meanwhile how far it has come. */
  async watch<T>(work: () => Promise<T>): Promise<T> {
    this.progress = { done: 0, total: 0 };
    this.stopping = false;
    const timer = setInterval(() => void this.#look(), EVERY_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      this.stopping = false;
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    try {
      await call("progress_stop", {});
    } catch (fault) {
      this.stopping = false;
      throw fault;
    }
  }

  async #look(): Promise<void> {
    // A look that fails is of no account: the next one is a moment away, and the answer says how it ended.
    this.progress = await call("progress", {}).catch(() => this.progress);
  }
}
