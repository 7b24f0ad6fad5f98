import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align, commonCharacters } from '../../../electron/core/scan/align.ts';
import { isSameCharacter } from '../../../shared/identifiers/same-character.ts';

const costs = { exchange: (a: string, b: string) => (a === b ? 0 : 1), gap: 0.65 };
const aligned = (a: string, b: string) =>
  align([...a], [...b], costs).map(({ expected = '_', seen = '_' }) => `${expected}${seen}`);

test('lays what was read beside what was expected', () => {
  expect(aligned('云杉优选', '云彬优选')).toEqual(['云云', '杉彬', '优优', '选选']);
  expect(aligned('云杉优选', '云优选')).toEqual(['云云', '杉_', '优优', '选选']);
  expect(aligned('云优选', '云杉优选')).toEqual(['云云', '_杉', '优优', '选选']);
  expect(aligned('', '云')).toEqual(['_云']);
});

test('loses nothing of either text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (a, b) => {
      const path = align([...a], [...b], costs);
      expect(path.map(({ expected = '' }) => expected).join('')).toBe(a);
      expect(path.map(({ seen = '' }) => seen).join('')).toBe(b);
    }),
  );
});

test('counts what two texts share in order', () => {
  expect(commonCharacters('杭州云杉', '杭云杉州')).toBe(3);
  expect(commonCharacters('', '云')).toBe(0);
});

test('takes widths and confusable marks for the same, and letters never for digits', () => {
  expect(isSameCharacter('（', '(')).toBe(true);
  expect(isSameCharacter('Ａ', 'A')).toBe(true);
  expect(isSameCharacter('0', 'O')).toBe(false);
  expect(isSameCharacter('一', '—')).toBe(true);
  expect(isSameCharacter('杉', '彬')).toBe(false);
});
