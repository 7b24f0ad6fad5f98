import { readFile } from 'node:fs/promises';
import { colourFormats, grayFormats } from '../files/formats.ts';
import { colourful, drawQuarters } from '../files/quarters.ts';

const heicPhoto = new URL('../../fixtures/files/id-emblem-turned.heic', import.meta.url);

/** One valid file of each form: four plain colours, read in a moment, and a photo of an invented card as HEIC. */
export async function fuzzSeeds(): Promise<ReadonlyMap<string, Uint8Array>> {
  const picture = await drawQuarters(colourful);
  const seeds = new Map<string, Uint8Array>([['HEIC', await readFile(heicPhoto)]]);
  for (const [name, encode] of Object.entries({ ...colourFormats, ...grayFormats }))
    seeds.set(name, await encode(picture));
  return seeds;
}
