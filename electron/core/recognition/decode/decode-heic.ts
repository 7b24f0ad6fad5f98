import libheif from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';
import { fileDamaged } from '../problems.ts';
import { toPicture } from './decode-sharp.ts';
import { checkPixels } from './limits.ts';
import type { Page } from './page.ts';

/** Decodes the main picture of a HEIC file; libheif has already turned it upright. Throws ProblemError. */
export async function decodeHeic(bytes: Uint8Array): Promise<Page[]> {
  const images = new libheif.HeifDecoder().decode(bytes);
  try {
    const [image] = images;
    if (image === undefined) throw fileDamaged();
    const original = { width: image.get_width(), height: image.get_height() };
    checkPixels(original);
    const target = { data: new Uint8ClampedArray(original.width * original.height * 4), ...original };
    const shown = await new Promise<typeof target | null>((resolve) => image.display(target, resolve));
    if (shown === null) throw fileDamaged();
    return [{ original, picture: await toPicture(sharp(shown.data, { raw: { ...original, channels: 4 } })) }];
  } finally {
    for (const image of images) image.free();
  }
}
