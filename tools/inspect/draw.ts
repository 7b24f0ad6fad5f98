import sharp from 'sharp';
import type { Quad, Rectangle } from '../../electron/core/recognition/geometry.ts';
import type { GrayPicture, Picture } from '../../electron/core/recognition/picture.ts';

/** Something marked on a picture, in its pixels. */
export interface Mark {
  readonly corners: readonly (readonly [number, number])[];
  readonly label: string;
}

/** Longest side, in pixels, of a picture in the report. */
const longestEdge = 1400;
const colours = ['#e6194b', '#3cb44b', '#4363d8', '#f58231', '#911eb4', '#008080', '#9a6324', '#808000'];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const quadMark = (quad: Quad, label: string): Mark => ({ corners: quad, label });

/** A box turned about its middle by `slope` radians. */
export function boxMark({ x, y, width, height }: Rectangle, label: string, slope = 0): Mark {
  const [sin, cos] = [Math.sin(slope), Math.cos(slope)];
  const corner = (dx: number, dy: number): [number, number] => [
    x + width / 2 + dx * cos - dy * sin,
    y + height / 2 + dx * sin + dy * cos,
  ];
  const [w, h] = [width / 2, height / 2];
  return { corners: [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)], label };
}

function overlay(marks: readonly Mark[], { width, height }: Picture | GrayPicture): Buffer {
  const stroke = Math.max(2, Math.round(Math.max(width, height) / 500));
  const shapes = marks.map(({ corners, label }, index) => {
    const colour = colours[index % colours.length] ?? '#e6194b';
    const [x = 0, y = 0] = corners[0] ?? [];
    const points = corners.map((corner) => corner.join()).join(' ');
    return `<polygon points="${points}" fill="none" stroke="${colour}" stroke-width="${stroke}"/>
      <text x="${x + 2 * stroke}" y="${y + 8 * stroke}" font-size="${8 * stroke}" fill="${colour}">${escaped(label)}</text>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`,
  );
}

/** The picture with marks on it, small enough to look at, as JPEG. */
export async function drawn(picture: Picture | GrayPicture, marks: readonly Mark[] = []): Promise<Buffer> {
  const { width, height, data } = picture;
  const channels = data.length === width * height ? 1 : 3;
  const marked = await sharp(data, { raw: { width, height, channels } })
    .toColourspace('srgb')
    .composite(marks.length > 0 ? [{ input: overlay(marks, picture) }] : [])
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(marked)
    .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer();
}
