// The pages of a PDF, drawn by pdf.js. Loaded when the first paper is looked at, never at the start.
import { getDocument, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";

import type { Pages, Size } from "./pages";
import Worker from "./pdf-worker?worker";

/**
 * The window's policy lets nothing be fetched, compiled or loaded from memory. So letters are drawn from their
 * outlines instead of as web fonts, and everything happens without WebAssembly.
 */
const WITHIN_THE_POLICY = {
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  disableWorkerRendering: true,
  enableXfa: false,
};

/** No engine draws more than this on one canvas; a page that is wanted larger is drawn a little softer. */
const MOST_PIXELS = 16_000_000;

/** Opens a PDF. Rejects if its worker cannot start or the file cannot be read. */
export async function openPages(data: Uint8Array): Promise<Pages> {
  const port = new Worker();
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const opening = getDocument({ data, worker, ...WITHIN_THE_POLICY }).promise;
    const document = await Promise.race([opening, whenItFails(port)]);
    const first = sizeOf(await document.getPage(1));
    return {
      count: document.numPages,
      size: first,
      close,
      draw: async (number, canvas, scale, upright = false) => {
        const page = await document.getPage(number);
        const size = sizeOf(page);
        const sharpest = Math.sqrt(MOST_PIXELS / (size.width * size.height));
        const turned = upright && size.width > size.height ? page.rotate + 90 : page.rotate;
        const viewport = page.getViewport({ scale: Math.min(scale, sharpest), rotation: turned });
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        const drawing = page.render({ canvas, viewport });
        return {
          size,
          done: drawing.promise.finally(() => page.cleanup()),
          stop: () => drawing.cancel(),
        };
      },
    };
  } catch (fault) {
    close();
    throw fault;
  }
}

/** A worker that the web view does not start never answers, so its error has to end the waiting. */
function whenItFails(port: globalThis.Worker): Promise<never> {
  return new Promise((_, reject) => {
    port.addEventListener("error", () => reject(new Error("the worker did not start")), {
      once: true,
    });
  });
}

function sizeOf(page: { getViewport: (at: { scale: number }) => Size }): Size {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}
