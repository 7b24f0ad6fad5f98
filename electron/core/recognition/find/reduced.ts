import sharp from 'sharp';
import type { Picture } from '../picture.ts';

/** Longest side, in pixels, of the reduced picture in which outlines are sought. */
const searchEdge = 800;

/** The same view, small enough to be searched as a whole. */
export async function reduced(picture: Picture): Promise<Picture> {
  const { width, height } = picture;
  if (Math.max(width, height) <= searchEdge) return picture;
  const { data, info } = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .resize({ width: searchEdge, height: searchEdge, fit: 'inside', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
