// Reads PDFs away from the window's own thread. A file of this house, so that it is packed as a plain script.
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
