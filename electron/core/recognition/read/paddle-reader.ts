import { withLikeliestClasses } from '../onnx/likeliest-classes.ts';
import { allowedCharacters } from './alphabets.ts';
import { type Candidate, type DecodedCharacter, decodeColumns, enoughClasses, shared } from './ctc.ts';
import type { Engine } from './engine.ts';
import { columnWidth, lineValues } from './line-values.ts';
import { asOneSign } from './one-sign.ts';
import { paddleAsset } from './paddle-asset.ts';
import { paddleClasses } from './paddle-classes.ts';
import type { Alphabet, Reader, ReadSymbol } from './reader.ts';
import type { Values } from './values.ts';

/** What the model answers for a line, by columns, see `withLikeliestClasses`. */
class LineAnswer {
  readonly #data: Float32Array;
  readonly #width: number;
  readonly columns: number;

  constructor({ data, shape: [, columns = 0, width = 0] }: Values) {
    this.#data = data;
    this.#width = width;
    this.columns = columns;
  }

  /** The likeliest classes of a column. */
  likeliest(column: number): Candidate[] {
    const at = column * this.#width;
    return Array.from({ length: enoughClasses }, (_, rank) => ({
      index: this.#data[at + enoughClasses + rank] ?? 0,
      probability: this.#data[at + rank] ?? 0,
    }));
  }

  /** Some of the classes that are always told, by their places among those. */
  always(column: number, places: readonly number[]): Candidate[] {
    const at = column * this.#width + 2 * enoughClasses;
    return places.map((place) => ({ index: place, probability: this.#data[at + place] ?? 0 }));
  }
}

/** A reader that runs the recognition model of PP-OCRv4 from local files. */
export async function openPaddleReader({ open }: Engine): Promise<Reader> {
  const classes = await paddleClasses();
  const byCharacter = new Map(classes.map((character, index) => [character, index]));
  const restricted = Object.values(allowedCharacters).join('');
  /** The blank and all that an alphabet consists of. */
  const always = [0, ...new Set([...restricted].flatMap((character) => byCharacter.get(character) ?? []))];
  const placeOf = new Map(always.map((index, place) => [index, place]));
  const placesIn = (alphabet: Alphabet): number[] =>
    [...allowedCharacters[alphabet]].flatMap(
      (character) => placeOf.get(byCharacter.get(character) ?? -1) ?? [],
    );
  const model = await open(paddleAsset('ch_PP-OCRv4_rec_infer.onnx'), (published) =>
    withLikeliestClasses(published, { most: enoughClasses, always }),
  );

  return {
    id: 'paddle',
    // One is prepared or decoded while the engine runs on the other.
    atOnce: 2,
    reads: () => true,
    knows: (character) => byCharacter.has(character) || byCharacter.has(character.normalize('NFKC')),
    async read(line) {
      const { values, scale } = await lineValues(line);
      const answer = new LineAnswer(await model.run(values));
      const wide = columnWidth / scale;
      const symbol =
        (names: (index: number) => string, first: number) =>
        ({ index, confidence, from, to, runnersUp }: DecodedCharacter): ReadSymbol => ({
          ...asOneSign({
            text: names(index),
            confidence,
            runnersUp: runnersUp.map(({ index: other, probability }) => ({
              text: names(other),
              probability,
            })),
          }),
          box: { x: (first + from) * wide, y: 0, width: (to - from + 1) * wide, height: line.height },
        });
      const between = (first: number, end: number): number[] =>
        Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
      return {
        reader: 'paddle',
        symbols: decodeColumns(between(0, answer.columns).map((column) => answer.likeliest(column)))
          .map(symbol((index) => classes[index] ?? '', 0))
          .filter(({ text }) => text.trim() !== ''),
        again(alphabet, from, to) {
          const first = Math.min(answer.columns, Math.max(0, Math.floor(from / wide)));
          const end = Math.min(answer.columns, Math.ceil(to / wide));
          const places = [0, ...placesIn(alphabet)];
          return decodeColumns(
            between(first, end).map((column) => shared(answer.always(column, places))),
          ).map(symbol((place) => classes[always[place] ?? 0] ?? '', first));
        },
      };
    },
    close: () => model.close(),
  };
}
