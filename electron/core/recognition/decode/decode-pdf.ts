import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { fileDamaged, filePassword, maximumPages, tooManyPages, tooManyPixels } from '../problems.ts';
import { toPicture } from './decode-sharp.ts';
import { fitted, maximumPixels } from './limits.ts';
import type { Page, Pages } from './page.ts';
import { checkStreams } from './pdf-streams.ts';

/** Points of an inch (ISO 32000-1, 8.3.2.3), and how finely a page is drawn. */
const pointsPerInch = 72;
const dotsPerInch = 250;
const longestEdge = 3200;

const packageFolder = dirname(
  dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))),
);
const folder = (name: string) => `${join(packageFolder, name)}/`;

/** @param stopAtErrors whether what cannot be drawn is an error, or is left out of its page */
export async function openDocument(
  bytes: Uint8Array,
  { stopAtErrors = false } = {},
): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    maxImageSize: maximumPixels.whole,
    stopAtErrors,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw error instanceof Error && error.name === 'PasswordException' ? filePassword() : fileDamaged();
  }
}

async function naturalSize(document: PDFDocumentProxy, number: number): Promise<Size> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: dotsPerInch / pointsPerInch });
  return { width, height };
}

export async function drawPage(document: PDFDocumentProxy, number: number, size: Size): Promise<Picture> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: size.width / natural.width });
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  // The canvas of Node has the drawing methods pdf.js uses, though it is no DOM element.
  await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
  page.cleanup();
  const { data } = context.getImageData(0, 0, size.width, size.height);
  return toPicture(sharp(data, { raw: { ...size, channels: 4 } }), size);
}

/**
 * Whether a picture in the file claims more pixels than are drawn. A picture is a stream, whose dictionary
 * always stands in the file as plain text (ISO 32000-1, 7.5.7).
 */
function holdsHugePicture(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/\/Subtype\s*\/Image\b/g)].some(({ index }) => {
    const dictionary = text.slice(
      Math.max(0, text.lastIndexOf(' obj', index)),
      text.indexOf('stream', index),
    );
    const claimed = (name: string) => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0);
    return claimed('Width') * claimed('Height') > maximumPixels.whole;
  });
}

/** Throws ProblemError where a page is blank only because what stands on it cannot be drawn. */
async function checkBlank(lenient: PDFDocumentProxy, bytes: Uint8Array, number: number): Promise<void> {
  if (holdsHugePicture(bytes)) throw tooManyPixels();
  const strict = await openDocument(bytes, { stopAtErrors: true });
  try {
    const [drawn, drawable] = await Promise.all(
      [strict, lenient].map(async (document) => (await document.getPage(number)).getOperatorList()),
    );
    // After an error nothing of a page is drawn, and the library keeps the error to itself.
    if (drawn?.fnArray.length !== drawable?.fnArray.length) throw fileDamaged();
  } finally {
    await strict.loadingTask.destroy();
  }
}

/**
 * Opens a PDF, whose pages are drawn as people see them: what is damaged in a page is left out, and a page of
 * which nothing is left is damaged. Throws ProblemError, also for a password and for too many pages.
 */
export async function openPdf(bytes: Uint8Array): Promise<Pages> {
  await checkStreams(bytes);
  const document = await openDocument(bytes);
  const close = () => document.loadingTask.destroy();
  try {
    if (document.numPages === 0) throw fileDamaged();
    if (document.numPages > maximumPages) throw tooManyPages(document.numPages);
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const working = fitted(await naturalSize(document, number), longestEdge);
      const picture = async () => {
        const drawn = await drawPage(document, number, working);
        if (drawn.data.every((value) => value === 255)) await checkBlank(document, bytes, number);
        return drawn;
      };
      pages.push({ original: working, working, picture });
    }
    return { pages, close };
  } catch (error) {
    await close();
    throw error;
  }
}
