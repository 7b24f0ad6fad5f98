import sharp from 'sharp';
import type { Picture } from '../picture.ts';

/** Longest side, in pixels, of the reduced picture in which outlines are sought. */
const searchEdge = 800;

const known = new WeakMap<Picture, Promise<Picture>>();

/** The same view, small enough to be searched as a whole; made once for each picture. */
export function reduced(picture: Picture): Promise<Picture> {
  const before = known.get(picture);
  if (before !== undefined) return before;
  const made = reduce(picture);
  known.set(picture, made);
  return made;
}

async function reduce(picture: Picture): Promise<Picture> {
  const { width, height } = picture;
  if (Math.max(width, height) <= searchEdge) return picture;
  const { data, info } = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .resize({ width: searchEdge, height: searchEdge, fit: 'inside', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
