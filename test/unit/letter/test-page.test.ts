import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { drawTestPage, testPage } from '../../../electron/core/letter/test-page.ts';
import { messages } from '../../../shared/messages/index.ts';
import { fonts, now } from './letter-samples.ts';
import { pixelsOfPages, textOfPages } from './printed-letter.ts';
import { longestAcross, longestDown } from './printed-lines.ts';

const millimetre = 72 / 25.4;
const bytes = await drawTestPage(fonts, now);

test('is one sheet of A4', async () => {
  const pdf = await PDFDocument.load(bytes);
  expect(pdf.getPages().map((page) => [page.getWidth(), page.getHeight()])).toEqual([[595.28, 841.89]]);
});

test('says what to do where it measures wrongly', async () => {
  const [page = ''] = await textOfPages(bytes);
  for (const { title, texts } of messages.testPage.sections) {
    for (const text of [title, ...texts]) expect(page).toContain(text.replaceAll(/\s/g, ''));
  }
});

describe('its rulers', () => {
  test('are 100 mm in points, to within a hundredth', () => {
    const rules = testPage(fonts).marks.filter((mark) => mark.kind === 'rule');
    const longest = [
      Math.max(...rules.map(({ width }) => width)),
      Math.max(...rules.map(({ height = 0 }) => height)),
    ];
    for (const length of longest) expect(length).toBeCloseTo(283.46, 2);
  });

  test('measure 100 mm as printed', async () => {
    const dotsPerMillimetre = 12;
    const [page] = await pixelsOfPages(bytes, dotsPerMillimetre / millimetre);
    if (page === undefined) throw new Error('no page');
    expect(Math.abs(longestAcross(page) / dotsPerMillimetre - 100)).toBeLessThan(0.3);
    expect(Math.abs(longestDown(page) / dotsPerMillimetre - 100)).toBeLessThan(0.3);
  });

  test('have a line for each millimetre and stay clear of the edges', () => {
    const { marks } = testPage(fonts);
    const upright = marks.filter((mark) => mark.kind === 'rule' && (mark.height ?? 0) > 0);
    // 101 lines of the ruler across, the ruler down itself, one in each corner.
    expect(upright).toHaveLength(106);
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(10 * millimetre - 0.01);
      expect(y).toBeLessThanOrEqual(841.89 - 10 * millimetre + 0.01);
    }
  });
});
