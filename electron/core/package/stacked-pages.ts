import sharp from 'sharp';
import type { Picture } from '../recognition/picture.ts';

const paper = '#ffffff';

/** Pages as one tall picture, below each other on white; a single page stays as it is. */
export async function stacked(pages: readonly Picture[]): Promise<Picture> {
  const [only] = pages;
  if (only !== undefined && pages.length === 1) return only;
  const width = Math.max(1, ...pages.map((page) => page.width));
  const height = Math.max(
    1,
    pages.reduce((sum, page) => sum + page.height, 0),
  );
  let top = 0;
  const parts = pages.map(({ data, ...size }) => {
    const input = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const part = { input, raw: { ...size, channels: 3 as const }, left: 0, top };
    top += size.height;
    return part;
  });
  const { data } = await sharp({ create: { width, height, channels: 3, background: paper } })
    .composite(parts)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, data };
}
