import type { Rectangle } from '../geometry.ts';
import type { PartReadings } from './part-readings.ts';
import { lookAt, symbolsAgain } from './parts.ts';
import type { ReadLine } from './read-line.ts';
import type { Alphabet, Reader, ReadSymbol } from './reader.ts';
import type { Readers } from './readers.ts';

/** A document's lines as the first reader saw them, all readers, and what they saw in parts of it. */
export interface Scene {
  readonly lines: readonly ReadLine[];
  readonly readers: Readers;
  readonly parts: PartReadings;
}

/** A place of a document, line by line, and what the first reader saw there. */
interface Place {
  readonly alphabet: Alphabet;
  readonly lines: readonly Rectangle[];
  readonly symbols: readonly ReadSymbol[];
}

/** What one reader saw in a place, its lines after each other. */
interface PlaceReading {
  readonly reader: string;
  readonly symbols: readonly ReadSymbol[];
}

/** Alphabets that leave no doubt about what a place may hold; dates may also be written with characters. */
const strict: ReadonlySet<Alphabet> = new Set(['number', 'credit-code']);

async function lookedAt(reader: Reader, { alphabet, lines }: Place, scene: Scene): Promise<PlaceReading> {
  const held = alphabet === 'date' && reader.reads('text') ? 'text' : alphabet;
  const read = await Promise.all(
    lines.map((part) => {
      const look = lookAt(scene.lines, part);
      return look === undefined ? undefined : scene.parts.read(reader, part, look, held);
    }),
  );
  return { reader: reader.id, symbols: read.flatMap((line) => line?.symbols ?? []) };
}

/** What the first reader has seen in a place: held to the alphabet of the place where that is strict, and as it was. */
export function ownReadings({ alphabet, lines, symbols }: Place, scene: Scene): PlaceReading[] {
  const { first } = scene.readers;
  const held = strict.has(alphabet) ? lines.flatMap((part) => symbolsAgain(scene.lines, part, alphabet)) : [];
  return [...(held.length > 0 ? [held] : []), symbols].map((seen) => ({ reader: first.id, symbols: seen }));
}

/** What the other readers see in a place. */
export function otherReadings(place: Place, scene: Scene): Promise<PlaceReading[]> {
  const asked = scene.readers.others.filter((reader) => reader.reads(place.alphabet));
  return Promise.all(asked.map((reader) => lookedAt(reader, place, scene)));
}

/** What the first reader sees in a place that is cut out by itself. */
export const readingAlone = (place: Place, scene: Scene): Promise<PlaceReading> =>
  lookedAt(scene.readers.first, place, scene);
