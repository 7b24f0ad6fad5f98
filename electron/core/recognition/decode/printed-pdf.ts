import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { drawPage, openDocument } from './decode-pdf.ts';

/** A stretch of upright text as the file itself states it. Points of the page as shown, origin top left. */
export interface PrintedRun {
  readonly text: string;
  readonly x: number;
  /** Of its base line. */
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly size: number;
}

/** One page of a PDF: what it says, and what it looks like. */
export interface PrintedPage extends Size {
  readonly runs: readonly PrintedRun[];
  draw(size: Size): Promise<Picture>;
}

/** Text that runs this far from level, in radians, is no line of a letter. */
const mostTilt = 0.02;

async function runsOf(page: PDFPageProxy): Promise<PrintedRun[]> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform.map(Number);
    const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f);
    const [alongX = 0, alongY = 0] = viewport.convertToViewportPoint(e + a, f + b);
    const [upX = 0, upY = 0] = viewport.convertToViewportPoint(e + c, f + d);
    if (Math.abs(Math.atan2(alongY - y, alongX - x)) > mostTilt) return [];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(upX - x, upY - y) }];
  });
}

/** Opens a PDF for what is printed on it. The caller closes. Throws ProblemError. */
export async function openPrinted(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly PrintedPage[]; close(): Promise<void> }> {
  const document = await openDocument(bytes);
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const draw = (size: Size) => drawPage(document, number, size);
    pages.push({ width, height, runs: await runsOf(page), draw });
  }
  return { pages, close: () => document.loadingTask.destroy() };
}
