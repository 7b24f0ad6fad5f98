import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { fileDamaged, filePassword, maximumPages, tooManyPages } from '../problems.ts';
import { toPicture } from './decode-sharp.ts';
import { fitted, maximumPixels } from './limits.ts';
import type { Page } from './page.ts';

/** Points of an inch (ISO 32000-1, 8.3.2.3), and how finely a page is drawn. */
const pointsPerInch = 72;
const dotsPerInch = 250;
const longestEdge = 3200;

const packageFolder = dirname(
  dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))),
);
const folder = (name: string) => `${join(packageFolder, name)}/`;

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    // A larger one would take gigabytes; the page is then drawn without it.
    maxImageSize: maximumPixels,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw error instanceof Error && error.name === 'PasswordException' ? filePassword() : fileDamaged();
  }
}

async function draw(page: PDFPageProxy): Promise<Page> {
  const natural = page.getViewport({ scale: dotsPerInch / pointsPerInch });
  const size = fitted(natural, longestEdge);
  const viewport = page.getViewport({ scale: (size.width / natural.width) * (dotsPerInch / pointsPerInch) });
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  // The canvas of Node has the drawing methods pdf.js uses, though it is no DOM element.
  await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
  const { data } = context.getImageData(0, 0, size.width, size.height);
  return { original: size, picture: await toPicture(sharp(data, { raw: { ...size, channels: 4 } })) };
}

/** Draws each page of a PDF as people see it. Throws ProblemError for a password, damage or too many pages. */
export async function decodePdf(bytes: Uint8Array): Promise<Page[]> {
  const document = await open(bytes);
  try {
    if (document.numPages === 0) throw fileDamaged();
    if (document.numPages > maximumPages) throw tooManyPages(document.numPages);
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await draw(await document.getPage(number)));
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}
