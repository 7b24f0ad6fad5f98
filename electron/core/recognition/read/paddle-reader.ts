import { readFile } from 'node:fs/promises';
import { freeing, openCv } from '../opencv.ts';
import { allowedCharacters } from './alphabets.ts';
import { type DecodedCharacter, decodeColumns } from './ctc.ts';
import type { Engine } from './engine.ts';
import { paddleAsset } from './paddle-asset.ts';
import type { Alphabet, LineImage, Reader, ReadSymbol } from './reader.ts';
import { release, type Values } from './values.ts';

/** Height in pixels of the lines the model was trained on. */
const modelHeight = 48;
/** Pixels of the line's width that one output column stands for. */
const columnWidth = 8;
/** Narrower lines get blank paper beside them, as in training. */
const leastWidth = 96;

/** What the model is given for each of the 256 levels of a channel: −1 to 1. */
const levels = Float32Array.from({ length: 256 }, (_, value) => value / 127.5 - 1);

/** By class: the blank, every character of the list, the space. */
type Classes = readonly string[];

/** A line as the model wants it: BGR, −1 to 1, 48 pixels high; `scale` is from its pixels to the model's. */
async function inputOf(line: LineImage): Promise<{ values: Values; scale: number; width: number }> {
  const { cv } = await openCv;
  const width = Math.max(columnWidth, Math.round((line.width * modelHeight) / line.height));
  const padded = Math.max(leastWidth, width);
  return freeing((keep) => {
    const source = keep(cv.matFromArray(line.height, line.width, cv.CV_8UC3, line.data));
    const sized = keep(new cv.Mat());
    const way = line.height > modelHeight ? cv.INTER_AREA : cv.INTER_LINEAR;
    cv.resize(source, sized, new cv.Size(width, modelHeight), 0, 0, way);
    const pixels = sized.data;
    const plane = padded * modelHeight;
    const data = new Float32Array(3 * plane);
    for (let y = 0, at = 0; y < modelHeight; y += 1) {
      const row = y * padded;
      for (let x = row; x < row + width; x += 1, at += 3) {
        data[x] = levels[pixels[at + 2] ?? 0] ?? 0;
        data[plane + x] = levels[pixels[at + 1] ?? 0] ?? 0;
        data[2 * plane + x] = levels[pixels[at] ?? 0] ?? 0;
      }
    }
    return { values: { data, shape: [1, 3, modelHeight, padded] }, scale: width / line.width, width };
  });
}

/** A reader that runs the recognition model of PP-OCRv4 from local files. */
export async function openPaddleReader({ open }: Engine): Promise<Reader> {
  const model = await open(paddleAsset('ch_PP-OCRv4_rec_infer.onnx'));
  const characters = await readFile(paddleAsset('ppocr_keys_v1.txt'), 'utf8');
  const classes: Classes = ['', ...characters.replace(/\n$/, '').split('\n'), ' '];
  const byCharacter = new Map(classes.map((character, index) => [character, index]));
  const restricted = Object.values(allowedCharacters).join('');
  /** The classes whose probabilities are kept after a line was read, the blank first, and their places there. */
  const kept = [0, ...new Set([...restricted].flatMap((character) => byCharacter.get(character) ?? []))];
  const placeOf = new Map(kept.map((index, place) => [index, place]));
  const allowed = (alphabet: Alphabet): number[] =>
    [...allowedCharacters[alphabet]].flatMap(
      (character) => placeOf.get(byCharacter.get(character) ?? -1) ?? [],
    );

  function reduced(data: Float32Array, columns: number): Float32Array {
    const few = new Float32Array(columns * kept.length);
    for (let column = 0; column < columns; column += 1) {
      kept.forEach((index, place) => {
        few[column * kept.length + place] = data[column * classes.length + index] ?? 0;
      });
    }
    return few;
  }

  return {
    id: 'paddle',
    // One is prepared or decoded while the engine runs on the other.
    atOnce: 2,
    reads: () => true,
    knows: (character) => byCharacter.has(character) || byCharacter.has(character.normalize('NFKC')),
    async read(line) {
      const { values, scale } = await inputOf(line);
      const answer = await model.run(values);
      const [, columns = 0, count = 0] = answer.shape;
      const wide = columnWidth / scale;
      const symbol =
        (names: (index: number) => string, first: number) =>
        ({ index, confidence, from, to, runnersUp }: DecodedCharacter): ReadSymbol => ({
          text: names(index),
          confidence,
          box: { x: (first + from) * wide, y: 0, width: (to - from + 1) * wide, height: line.height },
          runnersUp: runnersUp.map(({ index: other, probability }) => ({ text: names(other), probability })),
        });
      const few = reduced(answer.data, columns);
      const decoded = decodeColumns(answer.data, { columns, classes: count });
      release(answer.data);
      return {
        reader: 'paddle',
        symbols: decoded
          .map(symbol((index) => classes[index] ?? '', 0))
          .filter(({ text }) => text.trim() !== ''),
        again(alphabet, from, to) {
          const first = Math.min(columns, Math.max(0, Math.floor(from / wide)));
          const end = Math.min(columns, Math.ceil(to / wide));
          const part = few.subarray(first * kept.length, end * kept.length);
          return decodeColumns(part, {
            columns: Math.max(0, end - first),
            classes: kept.length,
            allowed: allowed(alphabet),
          }).map(symbol((place) => classes[kept[place] ?? 0] ?? '', first));
        },
      };
    },
    close: () => model.close(),
  };
}
