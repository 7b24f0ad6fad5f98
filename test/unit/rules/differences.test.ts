import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from '../../../shared/rules/differences.ts';

/** The texts with what differs in brackets. */
const marked = (...texts: string[]) =>
  differences(texts).map((parts) =>
    parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
  );

test('one character that was read differently', () => {
  expect(marked('陈志远', '陈志运')).toEqual(['陈志[远]', '陈志[运]']);
  expect(marked('91320404MA1', '913204O4MA1')).toEqual(['913204[0]4MA1', '913204[O]4MA1']);
});

test('a character too many or too few', () => {
  expect(marked('杭州云帆有限公司', '杭州云帆网络有限公司')).toEqual([
    '杭州云帆有限公司',
    '杭州云帆[网络]有限公司',
  ]);
});

test('three readings: what any of the others says differently', () => {
  expect(marked('330106', '330108', '380106')).toEqual(['3[3]010[6]', '3[3]010[8]', '3[8]010[6]']);
});

test('nothing is marked where there is nothing to compare, and rare characters stay whole', () => {
  expect(marked('陈志远')).toEqual(['陈志远']);
  expect(marked('𠮷田', '吉田')).toEqual(['[𠮷]田', '[吉]田']);
});

test('no character is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (texts) => {
      const parts = differences(texts);
      expect(parts.map((stretches) => stretches.map(({ text }) => text).join(''))).toEqual(texts);
    }),
  );
});
