import { PDFDocument } from 'pdf-lib';
import type { Picture } from '../recognition/picture.ts';
import type { Converted } from './conversion.ts';
import { pictureWithin } from './picture-within.ts';

interface PdfLimits {
  readonly maximumBytes: number;
  readonly maximumEdge: number | null;
}

/** A4 in points. */
const a4 = { width: 595.28, height: 841.89 };
/** What a PDF adds around its pictures: a fixed part, and one for each page. In bytes, generously. */
const frame = { file: 2_000, page: 600 };

/** Pages as one PDF of A4 sheets within a limit. `undefined` where a page would no longer be legible. */
export async function pdfWithin(
  pages: readonly Picture[],
  { maximumBytes, maximumEdge }: PdfLimits,
  signal: AbortSignal,
): Promise<Converted | undefined> {
  const document = await PDFDocument.create({ updateMetadata: false });
  let left = maximumBytes - frame.file;
  let first: Converted | undefined;
  for (const [index, page] of pages.entries()) {
    // What an easy page leaves goes to those after it.
    const share = Math.floor(left / (pages.length - index)) - frame.page;
    const limits = { format: 'jpeg', maximumBytes: share, maximumEdge, pages: 1 } as const;
    const picture = share > 0 ? await pictureWithin(page, limits, signal) : undefined;
    if (picture === undefined) return undefined;
    first ??= picture;
    left -= picture.bytes.length + frame.page;
    await addSheet(document, picture);
  }
  const bytes = await document.save({ useObjectStreams: true });
  if (first === undefined || bytes.length > maximumBytes) return undefined;
  return { bytes, pages: pages.length, pixels: first.pixels };
}

/** One sheet, upright or lying as the picture is, that the picture fills as far as its shape allows. */
async function addSheet(
  document: PDFDocument,
  { bytes, pixels: { width, height } }: Converted,
): Promise<void> {
  const sheet = width > height ? { width: a4.height, height: a4.width } : a4;
  const scale = Math.min(sheet.width / width, sheet.height / height);
  const drawn = { width: width * scale, height: height * scale };
  const image = await document.embedJpg(bytes);
  document.addPage([sheet.width, sheet.height]).drawImage(image, {
    ...drawn,
    x: (sheet.width - drawn.width) / 2,
    y: (sheet.height - drawn.height) / 2,
  });
}
