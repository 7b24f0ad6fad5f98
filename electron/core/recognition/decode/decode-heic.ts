import libheif from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';
import type { Picture } from '../picture.ts';
import { fileDamaged } from '../problems.ts';
import { toPicture } from './decode-sharp.ts';
import { checkPixels, fitted, maximumPixels } from './limits.ts';
import type { Pages } from './page.ts';

/** Opens the main picture of a HEIC file; libheif turns and mirrors it as the file says. Throws ProblemError. */
export async function openHeic(bytes: Uint8Array): Promise<Pages> {
  const images = new libheif.HeifDecoder().decode(bytes);
  const close = async () => {
    for (const image of images) image.free();
  };
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0];
    if (image === undefined) throw fileDamaged();
    const original = { width: image.get_width(), height: image.get_height() };
    checkPixels(original, maximumPixels.whole);
    const working = fitted(original);
    const picture = async (): Promise<Picture> => {
      const target = { data: new Uint8ClampedArray(original.width * original.height * 4), ...original };
      const shown = await new Promise<typeof target | null>((resolve) => image.display(target, resolve));
      if (shown === null) throw fileDamaged();
      return toPicture(sharp(shown.data, { raw: { ...original, channels: 4 } }), working);
    };
    return { pages: [{ original, working, picture }], close };
  } catch (error) {
    await close();
    throw error;
  }
}
