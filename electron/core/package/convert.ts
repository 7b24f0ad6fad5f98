import { openPages } from '../recognition/decode/decode.ts';
import type { Page } from '../recognition/decode/page.ts';
import type { Picture } from '../recognition/picture.ts';
import type { ConversionOrder, Converted } from './conversion.ts';
import { cutOut, placeOnPage } from './cut-out.ts';
import { withNoteOfUse } from './note-of-use.ts';
import { pdfWithin } from './pdf-within.ts';
import { pictureWithin } from './picture-within.ts';
import { stacked } from './stacked-pages.ts';

/**
 * Makes a file to order. `undefined` where it would not be legible within the limits. Throws ProblemError for a
 * file that cannot be read, and the signal's reason when it is aborted.
 */
export async function convert(
  bytes: Uint8Array,
  order: ConversionOrder,
  signal: AbortSignal,
): Promise<Converted | undefined> {
  const { pages, close } = await openPages(bytes);
  try {
    const pictures = await picturesOf(pages, order, signal);
    if (order.format === 'pdf') return await pdfWithin(pictures, order, signal);
    const whole = await stacked(pictures);
    return await pictureWithin(whole, { ...order, format: order.format, pages: pictures.length }, signal);
  } finally {
    await close();
  }
}

/** The document that is wanted, or every page. */
async function picturesOf(
  pages: readonly Page[],
  order: ConversionOrder,
  signal: AbortSignal,
): Promise<Picture[]> {
  const place = order.outline === null ? undefined : placeOnPage(order.outline, pages);
  const wanted = place === undefined ? pages : [place.page];
  const pictures: Picture[] = [];
  for (const page of wanted) {
    signal.throwIfAborted();
    const whole = await page.picture();
    const cut = place === undefined ? whole : await cutOut(whole, place.quad, order.isCard);
    pictures.push(order.watermark === null ? cut : await withNoteOfUse(cut, order.watermark));
  }
  return pictures;
}
