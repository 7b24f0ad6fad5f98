import libheif from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';
import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { fileDamaged } from '../problems.ts';
import { toPicture } from './decode-sharp.ts';
import { checkPixels, fitted, maximumPixels } from './limits.ts';

/**
 * Decodes the main picture of a HEIC file; libheif turns and mirrors it as the file says. Throws ProblemError,
 * and the library's own errors for damage.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<{ original: Size; picture: Picture }> {
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (image === undefined) throw fileDamaged();
  const original = { width: image.get_width(), height: image.get_height() };
  checkPixels(original, maximumPixels.whole);
  const target = { data: new Uint8ClampedArray(original.width * original.height * 4), ...original };
  const shown = await new Promise<typeof target | null>((resolve) => image.display(target, resolve));
  if (shown === null) throw fileDamaged();
  const picture = await toPicture(sharp(shown.data, { raw: { ...original, channels: 4 } }), fitted(original));
  return { original, picture };
}
