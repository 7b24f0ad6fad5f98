import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels of a page in grey, 0 black to 255 white, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Opens a PDF as a reader would, for as long as `use` takes. */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** The text of each page without white space, as copied from a reader. */
export function textOfPages(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, (pdf) =>
    Promise.all(
      pageNumbers(pdf).map(async (number) => {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        return items
          .map((item) => ('str' in item ? item.str : ''))
          .join('')
          .replace(/\s/g, '');
      }),
    ),
  );
}

/** Draws each page at `scale` pixels per point. */
export function pixelsOfPages(bytes: Uint8Array, scale: number): Promise<Pixels[]> {
  return withPdf(bytes, async (pdf) => {
    const pages: Pixels[] = [];
    for (const number of pageNumbers(pdf)) pages.push(await drawn(await pdf.getPage(number), scale));
    return pages;
  });
}

/** An empty white page and what becomes of it. */
export function whiteCanvas(width: number, height: number): Canvas {
  const canvas = createCanvas(Math.ceil(width), Math.ceil(height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  return canvas;
}

export function pixelsOf(canvas: Canvas): Pixels {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  return {
    width,
    height,
    grey: Uint8Array.from({ length: width * height }, (_, pixel) => data[pixel * 4] ?? 255),
  };
}

async function drawn(page: PDFPageProxy, scale: number): Promise<Pixels> {
  const viewport = page.getViewport({ scale });
  const canvas = whiteCanvas(viewport.width, viewport.height);
  // The canvas of Node has the drawing methods pdf.js uses, though it is no DOM element.
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
  return pixelsOf(canvas);
}

const pageNumbers = ({ numPages }: PDFDocumentProxy) =>
  Array.from({ length: numPages }, (_, index) => index + 1);
