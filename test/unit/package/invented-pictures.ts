import sharp from 'sharp';
import type { Picture } from '../../../electron/core/recognition/picture.ts';

/** A picture that no compressor finds easy: noise over a slope, as a photo of paper in bad light. */
export function noisyPicture(width: number, height: number, seed = 1): Picture {
  let state = seed;
  const data = new Uint8Array(width * height * 3);
  for (let index = 0; index < data.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[index] = ((state >>> 24) & 0x7f) + ((index / width) & 0x3f);
  }
  return { width, height, data };
}

/** Four quarters of different colours: red, green, blue, white, clockwise from the top left. */
export async function quarters(width: number, height: number): Promise<Buffer> {
  const part = { width: Math.floor(width / 2), height: Math.floor(height / 2), channels: 3 as const };
  const block = async (background: string) =>
    sharp({ create: { ...part, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([
      { input: await block('#d02020'), left: 0, top: 0 },
      { input: await block('#20a020'), left: part.width, top: 0 },
      { input: await block('#2020d0'), left: part.width, top: part.height },
    ])
    .png()
    .toBuffer();
}

/** A phone's photo: lying on its side with a note of how to turn it, where it was taken, and a colour profile. */
export async function phonePhoto(upright: Buffer): Promise<Buffer> {
  const lying = await sharp(upright).rotate(-90).png().toBuffer();
  return sharp(lying)
    .jpeg({ quality: 95 })
    .withIccProfile('p3')
    .withExif({
      IFD0: { Orientation: '6', Make: 'Invented Phone', Model: 'One' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 15/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 9/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** The mean colour around a place, as ratios of the picture. */
export async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<[number, number, number]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [left, top] = [Math.floor(x * info.width), Math.floor(y * info.height)];
  const at = (channel: number) => data[(top * info.width + left) * info.channels + channel] ?? 0;
  return [at(0), at(1), at(2)];
}
