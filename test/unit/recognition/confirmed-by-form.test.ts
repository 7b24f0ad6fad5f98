import { expect, test } from 'vitest';
import {
  confirmedByForm,
  confirmedName,
  mayBeConfirmed,
} from '../../../electron/core/recognition/glyph/second-look.ts';
import { placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import { PartReadings } from '../../../electron/core/recognition/read/part-readings.ts';
import { printedLine } from './printed-line.ts';

const picture = { width: 1200, height: 80, data: new Uint8Array(1200 * 80 * 3).fill(255) };
const look = { slope: 0, source: { picture, toSource: [1, 0, 0, 0, 1, 0, 0, 0, 1] } };

/** An address of which some characters, counted from 0, were read less surely than the rest. */
function addressOf(text: string, unsure: Readonly<Record<number, number>>) {
  const printed = printedLine(text, 20, 20);
  const symbols = printed.symbols.map((symbol, at) => ({ ...symbol, confidence: unsure[at] ?? 0.999 }));
  const line = { ...printed, symbols, look };
  return {
    place: placeOf('address', [wholeLine(line)]),
    own: symbols,
    lines: [line],
    parts: new PartReadings(),
  };
}

const reading = (text: string, confidence: number) => ({
  reader: 'glyphs',
  symbols: printedLine(text, 0, 0).symbols.map((symbol) => ({ ...symbol, confidence })),
});

/** A reader of forms that sees one character wherever it looks, and counts its looks. */
function seeing(text: string) {
  const looks: number[] = [];
  const reader = {
    id: 'glyphs',
    read: async (line: { width: number; height: number }) => {
      looks.push(line.width / line.height);
      return reading(text, 0.98);
    },
  };
  return { reader, looks };
}

test('an address whose one doubtful character has the form of what was read is confirmed by a look at it alone', async () => {
  const { place, ...seen } = addressOf('金山路5号6幢', { 6: 0.8 });
  const { reader, looks } = seeing('幢');
  expect(mayBeConfirmed(place)).toBe(true);
  const confirmed = await confirmedByForm({ place, ...seen }, reader);
  expect(confirmed?.symbols.map(({ text }) => text).join('')).toBe('金山路5号6幢');
  expect(confirmed?.symbols.map(({ confidence }) => confidence)).toContain(0.98);
  expect(looks).toHaveLength(1);
});

test('another form, or nothing in doubt, confirms nothing', async () => {
  const doubtful = addressOf('金山路5号6幢', { 6: 0.8 });
  expect(await confirmedByForm(doubtful, seeing('梳').reader)).toBeUndefined();
  expect(await confirmedByForm(addressOf('金山路5号6幢', {}), seeing('幢').reader)).toBeUndefined();
});

test('older forms of characters stand in names only: in words the likeliest of today counts', async () => {
  const doubtful = () => addressOf('金山路5号6幢', { 6: 0.8 });
  const isStandard = (text: string): boolean => text !== '橦';
  const older = (runnersUp: readonly { text: string; probability: number }[]) => ({
    ...seeing('橦').reader,
    isStandard,
    read: async () => {
      const { symbols, ...rest } = reading('橦', 0.6);
      return { ...rest, symbols: symbols.map((symbol) => ({ ...symbol, runnersUp })) };
    },
  });
  const confirmed = await confirmedByForm(doubtful(), older([{ text: '幢', probability: 0.35 }]));
  expect(confirmed?.symbols.map(({ text }) => text).join('')).toBe('金山路5号6幢');
  expect(await confirmedByForm(doubtful(), older([]))).toBeUndefined();
});

test('numbers in doubt, guesses, much doubt and names are for readers that read whole lines', () => {
  expect(mayBeConfirmed(addressOf('金山路5号6幢', { 3: 0.8 }).place)).toBe(false);
  expect(mayBeConfirmed(addressOf('金山路5号6幢', { 6: 0.4 }).place)).toBe(false);
  expect(
    mayBeConfirmed(addressOf('金山街道幸福里三幢', { 0: 0.8, 1: 0.8, 2: 0.8, 4: 0.8, 5: 0.8 }).place),
  ).toBe(false);
  const { own, lines } = addressOf('王敏慧', { 1: 0.8 });
  expect(mayBeConfirmed({ ...placeOf('name', lines.map(wholeLine)), symbols: own })).toBe(false);
});

test('a name that was read well is confirmed by a look at all of it, if the form is sure of each character', async () => {
  const printed = printedLine('王敏', 20, 20);
  const line = { ...printed, look };
  const place = placeOf('name', [wholeLine(line)]);
  const seen = () => ({ place, own: printed.symbols, lines: [line], parts: new PartReadings() });
  expect(mayBeConfirmed(place)).toBe(true);
  const confirmed = await confirmedName(seen(), seeing('王敏').reader, () => true);
  expect(confirmed).toMatchObject({ reader: 'glyphs', isWhole: true });
  expect(await confirmedName(seen(), seeing('王每').reader, () => true)).toBeUndefined();
  const torn = { ...seeing('王敏').reader, read: async () => reading('王敏', 0.6) };
  expect(await confirmedName(seen(), torn, () => true)).toBeUndefined();
});
