import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Piece, toClusters } from '../../../electron/core/letter/clusters.ts';
import { setLine } from '../../../electron/core/letter/justification.ts';
import { breakLines, lineWidth } from '../../../electron/core/letter/line-breaking.ts';
import { mayNotEndLine, mayNotStartLine } from '../../../electron/core/letter/punctuation.ts';

/** Square characters, half-width Latin: enough of a font to break lines with. */
const advance = (codePoint: number) => (codePoint < 0x2000 ? 0.5 : 1);

function linesOf(pieces: readonly Piece[], width: number): string[] {
  const clusters = toClusters(pieces, advance);
  return breakLines(clusters, () => width).map(({ start, end }) =>
    clusters
      .slice(start, end)
      .map(({ text }) => text)
      .join(''),
  );
}

const han = fc.constantFrom(...'授权委托书杭州云杉网络科技有限公司阿里𠮷');
const closing = fc.constantFrom(...'，。、；：）】》”！？');
const opening = fc.constantFrom(...'（【《“');
/** A mark never stands beside another mark, so that a permitted break is always near. */
const phrase = fc.oneof(
  { weight: 6, arbitrary: han },
  fc.tuple(opening, han, han, closing, han).map((parts) => parts.join('')),
  fc.tuple(han, closing, han).map((parts) => parts.join('')),
  fc.stringMatching(/^[A-Za-z0-9]{1,8}$/).map((word) => `${word}云`),
  fc.stringMatching(/^[A-Za-z]{1,6} [A-Za-z]{1,6} $/),
);
const paragraph = fc.array(phrase, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
const measure = fc.integer({ min: 12, max: 40 });

describe('any text in lines of any width', () => {
  test('is all there, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        (text, width) => {
          expect(linesOf([{ text }], width).join('')).toBe(text);
        },
      ),
    );
  });

  test('never is wider than its line', () => {
    fc.assert(
      fc.property(paragraph, measure, (text, width) => {
        const clusters = toClusters([{ text }], advance);
        for (const [line, range] of breakLines(clusters, () => width).entries()) {
          expect(lineWidth(clusters, range, { start: line > 0, end: true })).toBeLessThanOrEqual(
            width + 1e-6,
          );
        }
      }),
    );
  });

  test('begins no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(paragraph, measure, (text, width) => {
        const lines = linesOf([{ text }], width);
        for (const [index, line] of lines.entries()) {
          if (index > 0) expect(mayNotStartLine([...line][0] ?? '')).toBe(false);
          if (index < lines.length - 1) expect(mayNotEndLine([...line].at(-1) ?? '')).toBe(false);
        }
      }),
    );
  });

  test('keeps words, numbers and whole pieces together', () => {
    const whole = fc
      .stringMatching(/^[A-Z0-9]{18}$/)
      .map((text): Piece[] => [{ text, whole: true }, { text: '号' }]);
    const name = fc
      .array(han, { minLength: 2, maxLength: 10 })
      .map((parts): Piece[] => [{ text: `【${parts.join('')}】`, whole: true }]);
    const plain = fc
      .array(han, { minLength: 1, maxLength: 20 })
      .map((parts): Piece[] => [{ text: parts.join('') }]);
    const pieces = fc
      .array(fc.oneof(whole, name, plain), { minLength: 1, maxLength: 12 })
      .map((list) => list.flat());
    fc.assert(
      fc.property(pieces, measure, (list, width) => {
        const lines = linesOf(list, width);
        for (const { text, whole: kept } of list) {
          if (kept) expect(lines.some((line) => line.includes(text))).toBe(true);
        }
      }),
    );
  });
});

describe('a paragraph', () => {
  test('lets the empty half of a mark stand out of a full line', () => {
    expect(linesOf([{ text: '一二三四五六七八九，十百千万' }], 9.5)).toEqual([
      '一二三四五六七八九，',
      '十百千万',
    ]);
  });

  test('does not end with a single character', () => {
    expect(linesOf([{ text: '一二三四五六七八九十百。' }], 10)).toEqual(['一二三四五六七八九', '十百。']);
  });

  test('breaks a word that is longer than a line', () => {
    expect(linesOf([{ text: 'a'.repeat(30) }], 10)).toEqual(['a'.repeat(20), 'a'.repeat(10)]);
  });

  test('keeps a date to be written by hand in one piece', () => {
    const date: Piece[] = [
      { text: '', blank: 3, joined: true },
      { text: '年', joined: true },
      { text: '', blank: 2, joined: true },
      { text: '月' },
    ];
    expect(linesOf([{ text: '一二三四五六七' }, ...date], 10)).toEqual(['一二三四五六七', '年月']);
  });
});

describe('a line', () => {
  const set = (text: string, width: number | null) => {
    const clusters = toClusters([{ text }], advance);
    return setLine(clusters, { start: 0, end: clusters.length }, width, false);
  };

  test('is opened evenly to its full width', () => {
    const line = set('授权委托书授权委托书', 10.45);
    const last = line.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(10.45);
    expect(line[1]?.x).toBeCloseTo(1.05);
  });

  test('stays as it is where the gaps would be too wide', () => {
    expect(set('授权委托书', 9).map(({ x }) => x)).toEqual([0, 1, 2, 3, 4]);
  });

  test('closes the gap between two marks', () => {
    expect(set('】、【一', null).map(({ x }) => x)).toEqual([0, 0.5, 1, 2]);
  });
});
