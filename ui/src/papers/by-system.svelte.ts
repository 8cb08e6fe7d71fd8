// Printing through the system's own dialog, where Signet knows no printers: the pages are drawn sharply, part by part.
import { printLayer, type Layer } from "./layer";
import type { Pages } from "./pages";

/** Dots to the point at 300 to the inch: a scan finds the code, the marks and the boxes as sharp as a printer draws them. */
const SHARP = 300 / 72;

/** The pages of one part. An even number, so that two-sided copies keep their sides. */
export const PART = 100;

export class BySystem {
  /** `handed`: the dialog was closed. Whether paper came out, no system tells. */
  stage = $state<"idle" | "drawing" | "open" | "handed">("idle");
  /** The part that comes next, from 1. */
  part = $state(1);
  done = $state(0);
  of = $state(0);
  stopping = $state(false);
  /** The forms stand as issued; a second try records nothing again. */
  recorded = $state(false);
  #stop = false;

  constructor(readonly newLayer: () => Layer = printLayer) {}

  parts(pages: Pages): number {
    return Math.ceil(pages.count / PART);
  }

  /**
   * Draws the next part, has it recorded, and opens the dialog. Stopping while it is drawn leaves everything as it was.
   * Rejects with what the recording or the drawing says; nothing is printed then.
   */
  async print(pages: Pages, record: () => Promise<unknown>): Promise<void> {
    if (this.stage === "drawing" || this.stage === "open") return;
    const [first, last] = [(this.part - 1) * PART + 1, Math.min(this.part * PART, pages.count)];
    const layer = this.newLayer();
    this.stage = "drawing";
    this.#stop = this.stopping = false;
    [this.done, this.of] = [0, last - first + 1];
    let stage: "idle" | "handed" = "idle";
    try {
      await this.#draw(pages, first, last, layer);
      if (this.#stop) return;
      await record();
      this.recorded = true;
      if (this.#stop) return;
      this.stage = "open";
      await layer.print();
      stage = "handed";
      this.part = this.part < this.parts(pages) ? this.part + 1 : 1;
    } finally {
      layer.empty();
      this.stage = stage;
    }
  }

  stop(): void {
    this.#stop = this.stopping = true;
  }

  async #draw(pages: Pages, first: number, last: number, layer: Layer): Promise<void> {
    // One canvas for all: a page at this sharpness takes 35 MB of it, and its picture a fiftieth of that.
    const canvas = document.createElement("canvas");
    try {
      for (let number = first; number <= last && !this.#stop; number += 1) {
        await (
          await pages.draw(number, canvas, SHARP, true)
        ).done;
        await layer.add(canvas);
        this.done += 1;
      }
    } finally {
      canvas.width = canvas.height = 0;
    }
  }
}
