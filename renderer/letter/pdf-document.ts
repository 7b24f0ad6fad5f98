import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';

interface Reader {
  readonly pdfjs: typeof import('pdfjs-dist');
  readonly worker: PDFWorker;
}

let reader: Promise<Reader> | null = null;

/** Loaded with the first letter, so that the first screen does not wait for it. Part of the build; local. */
async function loadReader(): Promise<Reader> {
  const [pdfjs, { default: Worker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?worker'),
  ]);
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port: new Worker() }) };
}

/** Opens a letter for drawing. Its fonts are embedded, so no others are looked for. */
export async function openPdf(file: Blob): Promise<PDFDocumentProxy> {
  reader ??= loadReader();
  const { pdfjs, worker } = await reader;
  const data = new Uint8Array(await file.arrayBuffer());
  return pdfjs.getDocument({ data, worker, useSystemFonts: false, useWorkerFetch: false }).promise;
}
