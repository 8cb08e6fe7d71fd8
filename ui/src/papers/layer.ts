// What is printed through the system's own dialog: pictures of the pages, in memory only, seen by no screen.

/** Pages on their way to the dialog. */
export type Layer = {
  add: (canvas: HTMLCanvasElement) => Promise<void>;
  /** Opens the dialog; settles when it is closed. */
  print: () => Promise<void>;
  empty: () => void;
};

/**
 * So fine that at 300 dots to the inch no edge of a code or box moves. Pictures without any loss took ten times as long to
 * make, and the printer's queue ten times the room.
 */
const FINE = 0.95;

/** How long an engine that has closed its dialog may still need to draw what it prints. */
const SETTLE_MS = 1000;

export function printLayer(): Layer {
  const layer = document.createElement("div");
  layer.className = "print-layer";
  layer.setAttribute("aria-hidden", "true");
  return {
    async add(canvas) {
      const picture = document.createElement("img");
      picture.alt = "";
      const loaded = new Promise((done, failed) => {
        picture.onload = done;
        picture.onerror = () => failed(new Error("the picture of a page did not load"));
      });
      picture.src = URL.createObjectURL(await pictureOf(canvas));
      await loaded;
      layer.append(picture);
      if (!layer.isConnected) document.body.append(layer);
    },
    async print() {
      const printed = new Promise((done) =>
        window.addEventListener("afterprint", done, { once: true }),
      );
      // What the window says is drawn first: it stands still from here on.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      // Every engine holds the page still while its dialog is open; not every one says when it was cancelled.
      window.print();
      await Promise.race([printed, new Promise((done) => setTimeout(done, SETTLE_MS))]);
    },
    empty() {
      for (const picture of layer.querySelectorAll("img")) URL.revokeObjectURL(picture.src);
      layer.replaceChildren();
      layer.remove();
    },
  };
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, failed) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : failed(new Error("there was no room for a page"))),
      "image/jpeg",
      FINE,
    ),
  );
}
