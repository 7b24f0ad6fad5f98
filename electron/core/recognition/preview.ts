import sharp from 'sharp';
import { decode } from './decode/decode.ts';
import { stacked } from './decode/stacked.ts';
import type { Preview } from './worker-protocol.ts';

const quality = 86;

/**
 * The upright view of a file as JPEG, its longer side at most `maximumEdge` pixels; several pages stand
 * below each other, as boxes count them. Throws ProblemError.
 */
export async function renderPreview(bytes: Uint8Array, maximumEdge: number): Promise<Preview> {
  const { width, height, data } = stacked(await decode(bytes));
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: maximumEdge, height: maximumEdge, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer();
  return { bytes: Uint8Array.from(jpeg), mediaType: 'image/jpeg' };
}
