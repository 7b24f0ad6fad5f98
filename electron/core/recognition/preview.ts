import sharp from 'sharp';
import { openPages } from './decode/decode.ts';
import { fitted } from './decode/limits.ts';
import { wholeSize } from './decode/stacked.ts';
import type { Size } from './geometry.ts';
import type { Picture } from './picture.ts';
import type { Preview, PreviewOptions } from './worker-protocol.ts';

const quality = 86;
const paper = '#ffffff';

/** The picture scaled, as PNG, no larger than the whole it becomes a part of. */
function reduced({ width, height, data }: Picture, scale: number, whole: Size): Promise<Buffer> {
  const edge = (length: number, most: number) => Math.min(most, Math.max(1, Math.round(length * scale)));
  return sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: edge(width, whole.width), height: edge(height, whole.height), fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/**
 * The upright view of a file as JPEG, its longer side at most `maximumEdge` pixels; several pages stand
 * below each other, as boxes count them. Throws ProblemError.
 */
export async function renderPreview(
  bytes: Uint8Array,
  { maximumEdge, page: wanted }: PreviewOptions,
): Promise<Preview> {
  const { pages: all, close } = await openPages(bytes);
  try {
    const pages = all.filter((_, index) => wanted === undefined || wanted >= all.length || index === wanted);
    const whole = wholeSize(pages).working;
    const size = fitted(whole, maximumEdge);
    const scale = size.width / whole.width;
    const parts = [];
    let top = 0;
    for (const page of pages) {
      const input = await reduced(await page.picture(), scale, size);
      parts.push({ input, left: 0, top: Math.min(size.height - 1, Math.round(top * scale)) });
      top += page.working.height;
    }
    const jpeg = await sharp({ create: { ...size, channels: 3, background: paper } })
      .composite(parts)
      .jpeg({ quality })
      .toBuffer();
    return { bytes: Uint8Array.from(jpeg), mediaType: 'image/jpeg' };
  } finally {
    await close();
  }
}
