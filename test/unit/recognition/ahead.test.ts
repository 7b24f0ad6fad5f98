import { expect, test } from 'vitest';
import { askAhead, rowsToRead } from '../../../electron/core/recognition/ahead.ts';
import type { TextLine } from '../../../electron/core/recognition/oriented.ts';
import type { Picture } from '../../../electron/core/recognition/picture.ts';
import { PartReadings } from '../../../electron/core/recognition/read/part-readings.ts';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import { otherReadings, type Scene } from '../../../electron/core/recognition/read/read-place.ts';
import type { Reader } from '../../../electron/core/recognition/read/reader.ts';
import { printedLine } from './printed-line.ts';

const blank = (width: number, height: number, channels: number) => ({
  width,
  height,
  data: new Uint8Array(width * height * channels).fill(255),
});
const picture: Picture = blank(800, 500, 3);
const gray = blank(800, 500, 1);
const source = { picture, toSource: [1, 0, 0, 0, 1, 0, 0, 0, 1] };

/** A reader that sees nothing and counts how many lines it was shown. */
function countingReader(id: string) {
  const shown: Picture[] = [];
  const reader: Reader = {
    id,
    reads: () => true,
    read: async (line) => {
      shown.push(line);
      return { reader: id, symbols: [] };
    },
    close: async () => undefined,
  };
  return { reader, shown };
}

function sceneOf(lines: readonly ReadLine[]) {
  const [first, other] = [countingReader('first'), countingReader('other')];
  const finder = { find: async () => [], close: async () => undefined };
  const readers = { finder, first: first.reader, others: [other.reader], close: async () => undefined };
  const seen = lines.map((line): ReadLine => ({ ...line, look: { source, slope: 0 } }));
  const scene: Scene = { lines: seen, readers, parts: new PartReadings() };
  return { scene, first, other };
}

const address = [printedLine('住址江南省云水市', 40, 200), printedLine('溪山县梅岭路1号', 120, 250)];

/** The same lines with a digit that their reader was not sure of. */
const doubtful = address.map((line) => ({
  ...line,
  symbols: line.symbols.map((symbol) => (symbol.text === '1' ? { ...symbol, confidence: 0.8 } : symbol)),
}));

test('lines are read by rows, upwards, the lowest row last', () => {
  const line = (x: number, y: number): TextLine => ({ x, y, width: 100, height: 30, slope: 0, source });
  const [name, sex, nation, place, number] = [
    line(0, 0),
    line(0, 50),
    line(200, 53),
    line(0, 100),
    line(0, 150),
  ];
  expect(rowsToRead([name, sex, nation, place, number])).toEqual([[place], [nation, sex], [name], [number]]);
});

test('once the label of an address in doubt was read, another reader is shown its lines', async () => {
  const { scene, first, other } = sceneOf(doubtful);
  askAhead(scene.lines.slice(0, 1), scene, gray);
  await expect.poll(() => other.shown.length).toBe(2);
  expect(first.shown).toEqual([]);
});

test('an address that was surely read is shown to nobody ahead', async () => {
  const { scene, other } = sceneOf(address);
  askAhead(scene.lines.slice(0, 1), scene, gray);
  const lines = scene.lines.slice(0, 1).map(({ box }) => box);
  await otherReadings({ alphabet: 'text', lines, symbols: [] }, scene);
  expect(other.shown.length).toBe(1);
});

test('without such a label no reader is asked ahead', async () => {
  const { scene, other } = sceneOf(doubtful);
  askAhead(scene.lines.slice(1), scene, gray);
  const lines = scene.lines.slice(0, 1).map(({ box }) => box);
  await otherReadings({ alphabet: 'text', lines, symbols: [] }, scene);
  expect(other.shown.length).toBe(1);
});

test('what was asked ahead is not read a second time, something else is', async () => {
  const { scene, other } = sceneOf(address);
  const lines = scene.lines.map(({ box }) => box);
  const place = { alphabet: 'text', lines, symbols: [] } as const;
  const readings = await Promise.all([otherReadings(place, scene), otherReadings(place, scene)]);
  expect([readings.length, other.shown.length]).toEqual([2, 2]);
  await otherReadings({ ...place, lines: lines.map((box) => ({ ...box, width: box.width - 40 })) }, scene);
  expect(other.shown.length).toBe(4);
});
