import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { jpegWithin, qualities } from '../../../electron/core/package/jpeg-search.ts';
import { pictureWithin } from '../../../electron/core/package/picture-within.ts';
import { noisyPicture } from './invented-pictures.ts';

const { signal } = new AbortController();

describe('the search for a quality', () => {
  test('answers a file that is not above the limit wherever there is one', async () => {
    await fc.assert(
      fc.asyncProperty(
        // Sizes by quality: any that never fall.
        fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 101, maxLength: 101 }),
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.integer({ min: qualities.least, max: qualities.best }),
        async (steps, limit, first) => {
          let tries = 0;
          let total = 1;
          const sizes = steps.map((step) => {
            total += step;
            return total;
          });
          const sizeOf = (quality: number) => sizes[quality] ?? 0;
          const encode = async (quality: number) => {
            tries += 1;
            return new Uint8Array(sizeOf(quality));
          };
          const found = await jpegWithin(encode, limit, first);
          expect(found.bytes.length).toBe(sizeOf(found.quality));
          expect(found.quality).toBeGreaterThanOrEqual(qualities.least);
          expect(found.quality).toBeLessThanOrEqual(qualities.best);
          const fits = found.bytes.length <= limit;
          expect(fits).toBe(sizeOf(qualities.least) <= limit);
          if (!fits) expect(found.quality).toBe(qualities.least);
          expect(tries).toBeLessThanOrEqual(6);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('encodes a picture that fits once', async () => {
    let tries = 0;
    const found = await jpegWithin(async () => {
      tries += 1;
      return new Uint8Array(10);
    }, 10);
    expect({ tries, quality: found.quality }).toEqual({ tries: 1, quality: qualities.best });
  });
});

describe('a picture within limits', () => {
  test.each([2_000_000, 900_000, 500_000])(
    'is a JPEG of at most %i bytes, never enlarged',
    async (maximumBytes) => {
      const picture = noisyPicture(1500, 1100);
      const limits = { format: 'jpeg', maximumBytes, maximumEdge: null, pages: 1 } as const;
      const made = await pictureWithin(picture, limits, signal);
      if (made === undefined) throw new Error('not made');
      expect(made.bytes.length).toBeLessThanOrEqual(maximumBytes);
      const { format, width = 0, height = 0, chromaSubsampling } = await sharp(made.bytes).metadata();
      expect({ format, width, height }).toEqual({ format: 'jpeg', ...made.pixels });
      expect(chromaSubsampling).toBe('4:4:4');
      expect(width).toBeLessThanOrEqual(1500);
      expect(width / height).toBeCloseTo(1500 / 1100, 2);
    },
  );

  test('uses what the limit allows', async () => {
    const limits = { format: 'jpeg', maximumBytes: 700_000, maximumEdge: null, pages: 1 } as const;
    const made = await pictureWithin(noisyPicture(1000, 800), limits, signal);
    expect(made?.pixels).toEqual({ width: 1000, height: 800 });
    expect(made?.bytes.length).toBeGreaterThan(560_000);
  });

  test('has no more pixels than are allowed', async () => {
    const limits = { format: 'jpeg', maximumBytes: 5_000_000, maximumEdge: 1200, pages: 1 } as const;
    const made = await pictureWithin(noisyPicture(1500, 1100), limits, signal);
    expect(made?.pixels).toEqual({ width: 1200, height: 880 });
  });

  test('is not made where it could no longer be read', async () => {
    const limits = { format: 'jpeg', maximumBytes: 60_000, maximumEdge: null, pages: 1 } as const;
    expect(await pictureWithin(noisyPicture(1500, 1100), limits, signal)).toBeUndefined();
  });

  test('is never enlarged when it is small already', async () => {
    const limits = { format: 'png', maximumBytes: 2_000_000, maximumEdge: null, pages: 1 } as const;
    const made = await pictureWithin(noisyPicture(320, 200), limits, signal);
    expect(made?.pixels).toEqual({ width: 320, height: 200 });
  });

  test('stops when it is cancelled', async () => {
    const limits = { format: 'jpeg', maximumBytes: 300_000, maximumEdge: null, pages: 1 } as const;
    await expect(pictureWithin(noisyPicture(900, 900), limits, AbortSignal.abort())).rejects.toThrow();
  });
});
