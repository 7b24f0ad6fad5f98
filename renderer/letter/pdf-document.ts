import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import Worker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

let worker: PDFWorker | null = null;

/** One worker for all letters, started with the first. It is part of the build; nothing is fetched. */
function letterWorker(): PDFWorker {
  worker ??= PDFWorker.create({ port: new Worker() });
  return worker;
}

/** Opens a letter for drawing. Its fonts are embedded, so no others are looked for. */
export async function openPdf(file: Blob): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await file.arrayBuffer());
  return getDocument({ data, worker: letterWorker(), useSystemFonts: false, useWorkerFetch: false }).promise;
}
