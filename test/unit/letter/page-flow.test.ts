import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowPages, type Row, withoutLonelyLines } from '../../../electron/core/letter/page-flow.ts';

const row = (parts: Partial<Row> = {}): Row => ({ height: 10, spaceBefore: 0, withNext: false, ...parts });
const rows = (count: number) => Array.from({ length: count }, () => row());

describe('rows on pages', () => {
  test('are all there in order, none beyond the bottom', () => {
    const anyRow = fc.record({
      height: fc.integer({ min: 1, max: 90 }),
      spaceBefore: fc.integer({ min: 0, max: 30 }),
      withNext: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), (list) => {
        const pages = flowPages(list, 100);
        expect(pages.flat().map(({ row: placed }) => placed)).toEqual(list);
        for (const { row: placed, top } of pages.flat()) expect(top + placed.height).toBeLessThanOrEqual(100);
        for (const page of pages) expect(page[0]?.top).toBe(0);
      }),
    );
  });

  test('stay with the row they are tied to', () => {
    const list = [...rows(8), row({ withNext: true }), row({ withNext: true }), row({ height: 20 })];
    expect(flowPages(list, 100).map((page) => page.length)).toEqual([8, 3]);
  });

  test('of a paragraph are not left alone at the foot or the head of a page', () => {
    const list = [...rows(9), ...withoutLonelyLines(rows(4))];
    expect(flowPages(list, 100).map((page) => page.length)).toEqual([9, 4]);
    const other = [...rows(7), ...withoutLonelyLines(rows(4))];
    expect(flowPages(other, 100).map((page) => page.length)).toEqual([9, 2]);
  });
});
