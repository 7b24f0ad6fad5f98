import sharp from 'sharp';
import type { Picture } from '../../../electron/core/recognition/picture.ts';

const colours = {
  red: [224, 24, 24],
  green: [24, 160, 24],
  blue: [24, 24, 224],
  white: [255, 255, 255],
  black: [0, 0, 0],
} as const;

type Colour = keyof typeof colours;

/** What stands in the four quarters, row by row. */
export type Quarters = readonly [Colour, Colour, Colour, Colour];

export const colourful: Quarters = ['red', 'green', 'blue', 'white'];
export const bilevel: Quarters = ['black', 'white', 'white', 'white'];

/** A picture whose quarters have plain colours, as PNG. */
export async function drawQuarters(quarters: Quarters, width = 96, height = 64): Promise<Uint8Array> {
  const parts = await Promise.all(
    quarters.map(async (name, index) => {
      const [r, g, b] = colours[name];
      const create = { width: width / 2, height: height / 2, channels: 3 as const, background: { r, g, b } };
      const left = (index % 2) * (width / 2);
      const top = Math.floor(index / 2) * (height / 2);
      return { input: await sharp({ create }).png().toBuffer(), left, top };
    }),
  );
  return sharp({ create: { width, height, channels: 3, background: '#000000' } })
    .composite(parts)
    .removeAlpha()
    .png()
    .toBuffer();
}

/** The colours nearest to what is seen in the middle of each quarter. */
export function quartersOf({ width, height, data }: Picture): string[] {
  return [0, 1, 2, 3].map((index) => {
    const x = Math.floor(width * (index % 2 === 0 ? 0.25 : 0.75));
    const y = Math.floor(height * (index < 2 ? 0.25 : 0.75));
    const seen = data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
    const apart = (colour: readonly number[]) =>
      colour.reduce((sum, value, channel) => sum + (value - (seen[channel] ?? 0)) ** 2, 0);
    return (
      Object.entries(colours)
        .toSorted(([, a], [, b]) => apart(a) - apart(b))
        .at(0)?.[0] ?? ''
    );
  });
}
