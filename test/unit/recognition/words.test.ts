import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import type { ReadSymbol } from '../../../electron/core/recognition/read/reader.ts';
import { evidenceAt } from '../../../electron/core/recognition/weigh/gather.ts';
import { weigh } from '../../../electron/core/recognition/weigh/weigh.ts';
import { withLikelierWords } from '../../../electron/core/recognition/words/likelier-words.ts';
import { pairWeight } from '../../../electron/core/recognition/words/pairs.ts';
import { printedLine } from './printed-line.ts';

/** A text as a reader saw it that thought of `other` with some probability where it read `text`'s character. */
const saw = (
  text: string,
  unsure: Readonly<Record<number, readonly [confidence: number, other: string, probability: number]>> = {},
): ReadSymbol[] =>
  printedLine(text, 0, 0).symbols.map((symbol, at) => {
    const [confidence = 0.99, other, probability = 0] = unsure[at] ?? [];
    return { ...symbol, confidence, runnersUp: other === undefined ? [] : [{ text: other, probability }] };
  });

const textOf = (symbols: readonly ReadSymbol[] | undefined) => symbols?.map(({ text }) => text).join('');

test('characters that stand beside each other in words weigh more than those that do not', () => {
  expect(pairWeight('樱', '花')).toBeGreaterThan(pairWeight('楼', '花'));
  expect(pairWeight('开', '发')).toBe(8);
  expect([pairWeight('风', '凰'), pairWeight('', '花'), pairWeight('樱', '')]).toEqual([0, 0, 0]);
});

test('what is no character of a word weighs nothing beside any', () => {
  const characters = fc.constantFrom(...'一开路号花樱');
  fc.assert(
    fc.property(
      characters,
      fc.oneof(fc.nat(99).map(String), fc.string({ unit: 'binary-ascii' })),
      (one, sign) => {
        expect([pairWeight(one, sign), pairWeight(sign, one)]).toEqual([0, 0]);
      },
    ),
  );
});

test('an address is read as the word its reader thought of, and no surer than it was', () => {
  const read = withLikelierWords('address', saw('楼花路1号', { 0: [0.85, '樱', 0.14] }));
  expect(textOf(read)).toBe('樱花路1号');
  expect(read?.[0]?.confidence).toBeLessThanOrEqual(0.85);
});

test('what another reader surely saw as well is no other word', () => {
  const symbols = saw('云栖北路1号', { 1: [0.9, '西', 0.02] });
  expect(textOf(withLikelierWords('address', symbols))).toBe('云西北路1号');
  expect(withLikelierWords('address', symbols, ({ text }) => text === '栖')).toBeUndefined();
});

test('what makes no word stays where its reader thought of nothing better, and in names', () => {
  expect(withLikelierWords('address', saw('云栖路1号', { 1: [0.98, '西', 0.02] }))).toBeUndefined();
  expect(withLikelierWords('address', saw('楼花路1号', { 0: [0.99, '樱', 0.005] }))).toBeUndefined();
  expect(withLikelierWords('address', saw('樱花路1号', { 0: [0.6, '楼', 0.4] }))).toBeUndefined();
  expect(withLikelierWords('name', saw('楼花', { 0: [0.6, '樱', 0.3] }))).toBeUndefined();
  expect(withLikelierWords('companyName', saw('楼花贸易', { 0: [0.6, '樱', 0.3] }))).toBeUndefined();
});

test('an address in which both readers saw what is no word is looked at by a person', () => {
  const [text, word] = ['杭州市西湖区楼花东路13号', '杭州市西湖区樱花东路13号'];
  const place = placeOf('address', [wholeLine(printedLine(text, 0, 0))]);
  const weighed = (probability: number) =>
    weigh(
      'business-license',
      evidenceAt(
        place,
        [
          { reader: 'paddle', symbols: saw(text, { 6: [0.85, '樱', probability] }) },
          { reader: 'tesseract-han', symbols: saw(text) },
        ],
        { isPartial: false },
      ),
    ).address;
  expect(weighed(0.002)).toMatchObject({ value: text, needsReview: false });
  expect(weighed(0.14)).toMatchObject({ needsReview: true });
  const { value = '', alternatives = [] } = weighed(0.14) ?? {};
  expect([value, ...alternatives]).toContain(word);
});
