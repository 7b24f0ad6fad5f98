import type { Rectangle } from '../geometry.ts';
import { readLine } from './look-at-line.ts';
import type { ReadLine } from './read-line.ts';
import type { Alphabet, Reader } from './reader.ts';

type Look = NonNullable<ReadLine['look']>;

/**
 * What readers see in parts of one document. Each part is shown to a reader once: who asks for the same again gets
 * what was read, or is being read, already.
 */
export class PartReadings {
  readonly #readings = new Map<Look['source'], Map<string, Promise<ReadLine>>>();

  read(
    reader: Pick<Reader, 'id' | 'read'>,
    part: Rectangle,
    { source, slope }: Look,
    alphabet: Alphabet,
  ): Promise<ReadLine> {
    const { x, y, width, height } = part;
    const key = [reader.id, alphabet, slope, x, y, width, height].join(' ');
    const ofSource = this.#readings.get(source) ?? new Map<string, Promise<ReadLine>>();
    this.#readings.set(source, ofSource);
    const known = ofSource.get(key);
    if (known !== undefined) return known;
    const reading = readLine(reader, { ...part, source, slope }, alphabet);
    ofSource.set(key, reading);
    // Whoever waits for it is told; perhaps nobody does.
    reading.catch(() => undefined);
    return reading;
  }
}
