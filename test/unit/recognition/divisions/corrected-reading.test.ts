import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctedReading } from '../../../../electron/core/recognition/divisions/corrected-reading.ts';
import { divisions } from '../../../../electron/core/recognition/divisions/divisions.ts';
import type { DoubtfulSymbol } from '../../../../electron/core/recognition/divisions/doubt.ts';
import { addresses, issuers } from '../../../../electron/core/recognition/divisions/grammar.ts';

/** A text every character of which was read with certainty, but those at the given places. */
const read = (
  text: string,
  unsure: Readonly<Record<number, Partial<DoubtfulSymbol>>> = {},
): DoubtfulSymbol[] =>
  Array.from(text, (character, at) => ({ text: character, confidence: 0.999, ...unsure[at] }));

const reader = { canRead: () => true, uncertainBelow: 0.7 };
const address = (symbols: readonly DoubtfulSymbol[], idNumber?: string) =>
  correctedReading(symbols, addresses, {
    reader,
    isWhole: false,
    ...(idNumber !== undefined && { idNumber }),
  });
const issuer = (symbols: readonly DoubtfulSymbol[]) =>
  correctedReading(symbols, issuers, { reader, isWhole: true });

const fu = { confidence: 0.8, runnersUp: [{ text: '涪', probability: 0.15 }] };

test('a misread county is put right where the reader had the right character in mind', () => {
  const corrected = { at: 6, doubt: 'seen' };
  expect(address(read('四川省绵阳市培城区长虹大道1号', { 6: fu }))).toMatchObject({
    text: '四川省绵阳市涪城区长虹大道1号',
    ...corrected,
  });
  expect(issuer(read('绵阳市公安局培城分局', { 6: fu }))).toMatchObject({
    text: '绵阳市公安局涪城分局',
    ...corrected,
  });
});

test('a character that was hardly read can be put right, dropped or put in', () => {
  const unsure = { confidence: 0.4 };
  expect(address(read('赣州市章页区文明大道', { 4: unsure }))?.text).toBe('赣州市章贡区文明大道');
  expect(address(read('赣州市章贡买区文明大道', { 5: unsure }))?.text).toBe('赣州市章贡区文明大道');
  expect(address(read('山东省烟台市芝区南大街', { 6: unsure }))?.text).toBe('山东省烟台市芝罘区南大街');
  expect(address(read('广束省珠海市香洲区', { 1: unsure }))?.text).toBe('广东省珠海市香洲区');
});

test('a character the reader does not know is suggested however sure the reader was', () => {
  const ignorant = { ...reader, canRead: (character: string) => character !== '埇' };
  const options = { reader: ignorant, isWhole: false };
  for (const seen of ['安徽省宿州市桥区银河路', '安徽省宿州市甬桥区银河路']) {
    const corrected = correctedReading(read(seen), addresses, options);
    expect(corrected).toMatchObject({ text: '安徽省宿州市埇桥区银河路', doubt: 'unreadable' });
  }
});

test('a character left out is put in where there is room for it, and where the beginning is cut off', () => {
  const printed = (text: string, columns: readonly number[]) =>
    read(text).map((symbol, at) => ({
      ...symbol,
      box: { x: 40 * (columns[at] ?? 0), y: 0, width: 36, height: 40 },
    }));
  const even = printed('山东省烟台市芝区永兴镇', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const uneven = printed('山东省烟台市芝区永兴镇', [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11]);
  expect(address(even)).toBeUndefined();
  expect(address(uneven)).toMatchObject({ text: '山东省烟台市芝罘区永兴镇', doubt: 'room', at: 7 });
  expect(address(read('东省广州市荔湾区永兴街道'))).toMatchObject({
    text: '广东省广州市荔湾区永兴街道',
    doubt: 'cut',
  });
  expect(address(read('海市长安镇'))).toBeUndefined();
});

test('a city between its province and one of its counties is put right however surely it was misread', () => {
  const corrected = { text: '福建省厦门市思明区软件园', doubt: 'surrounded', at: 4 };
  expect(address(read('福建省厦内市思明区软件园'))).toMatchObject(corrected);
  expect(address(read('厦内市思明区软件园'))).toBeUndefined();
});

test('a long name is put right however surely one of its characters was misread or lost', () => {
  const text = '西双版纳傣族自治州景洪市清河北路1号';
  expect(address(read('西双版纳族自治州景洪市清河北路1号'))).toMatchObject({
    text,
    doubt: 'surrounded',
    at: 4,
  });
  expect(address(read('西双版纳泰族自治州景洪市清河北路1号'))).toMatchObject({ text, at: 4 });
});

test('what is read with certainty stays, known or not', () => {
  expect(address(read('四川省绵阳市培城区长虹大道1号'))).toBeUndefined();
  expect(issuer(read('绵阳市公安局培城分局'))).toBeUndefined();
});

test('zones, roads and names read exactly stay, however unsure', () => {
  const unsure = { confidence: 0.2 };
  const all = (text: string) => read(text, Object.fromEntries(Array.from(text, (_, at) => [at, unsure])));
  expect(address(all('西安市高新区唐延路'))).toBeUndefined();
  expect(address(all('石家庄市长安街12号'))).toBeUndefined();
  expect(address(all('珠海市香洲区人民路'))).toBeUndefined();
  expect(issuer(all('西安市公安局高新分局'))).toBeUndefined();
  expect(issuer(all('珠海市公安局香洲分局'))).toBeUndefined();
});

test('among several places that fit, only the number or the reader decides', () => {
  const unsure = { confidence: 0.4 };
  // 桥东区 and 桥西区 both lie in 张家口市.
  const either = read('河北省张家口市桥丙区', { 8: unsure });
  expect(address(either)).toBeUndefined();
  expect(address(either, '130703199001011234')?.text).toBe('河北省张家口市桥西区');
  const west = { confidence: 0.4, runnersUp: [{ text: '西', probability: 0.2 }] };
  expect(address(read('河北省张家口市桥丙区', { 8: west }))?.text).toBe('河北省张家口市桥西区');
});

const present = divisions.all.filter(({ level, isFormer }) => level === 'county' && !isFormer);
const nameOf = (code: string): string => divisions.ofCode(code)[0]?.name ?? '';
const known = fc.constantFrom(...present).map(({ code, name }) => ({
  address: `${nameOf(`${code.slice(0, 2)}0000`)}${nameOf(`${code.slice(0, 4)}00`)}${name}`,
  issuer: `${name}公安局`,
}));

test('no known place is ever changed, whatever the reader thinks of its characters', () => {
  const doubts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(known, doubts, fc.constantFrom('人民路8号', '城关镇', '高新区', ''), (place, doubt, rest) => {
      const unsure = doubt.map((confidence) => ({ confidence }));
      expect(address(read(place.address + rest, { ...unsure }))).toBeUndefined();
      expect(issuer(read(place.issuer, { ...unsure }))).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('a correction changes one character and ends in a place that is known', () => {
  const stranger = fc.constantFrom(...Array.from('龘永页束曰末千于'));
  fc.assert(
    fc.property(
      known,
      fc.nat({ max: 12 }),
      stranger,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (place, at, wrong, confidence) => {
        const characters = Array.from(place.address);
        const index = at % characters.length;
        const seen = characters.with(index, wrong).join('');
        const corrected = address(read(seen, { [index]: { confidence } }));
        if (corrected === undefined) return;
        expect(corrected.at).toBe(index);
        expect(address(read(corrected.text))).toBeUndefined();
      },
    ),
    { numRuns: 300 },
  );
});

test('any text at all is taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      expect(address(read(text))).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
