import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCaseIndex, type IndexedCase } from '../../../electron/core/cases/case-index.ts';

const entry = (id: number, searchText: string): IndexedCase => ({
  searchText,
  measuredBy: '',
  summary: {
    id: id.toString(16).padStart(32, '0'),
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    trashedAt: null,
    example: false,
    title: searchText,
    client: '',
    organizationName: '',
    platforms: [],
    purpose: 'self',
    signatures: [],
    fileCount: 0,
    progress: { done: 0, total: 8 },
  },
});

// Few characters, so that words are often found; one of them outside the basic plane.
const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '1', '\n', '𠮷'), maxLength: 12 });
const step = fc.oneof(
  fc.record({ put: fc.nat(40), text }),
  fc.record({ remove: fc.nat(40) }),
  fc.record({ query: fc.array(text, { maxLength: 3 }).map((words) => words.join(' ')) }),
);

it('finds exactly what looking through every text finds, last saved first', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const index = createCaseIndex([]);
      const saved = new Map<string, IndexedCase>();
      for (const given of steps) {
        if ('put' in given) {
          const put = entry(given.put, given.text);
          index.putFirst(put);
          saved.delete(put.summary.id);
          saved.set(put.summary.id, put);
        } else if ('remove' in given) {
          const { id } = entry(given.remove, '').summary;
          index.remove(id);
          saved.delete(id);
        } else {
          const words = given.query.split(/\s+/).filter(Boolean);
          const expected = [...saved.values()]
            .filter(({ searchText }) => words.every((word) => searchText.includes(word)))
            .map(({ summary }) => summary)
            .reverse();
          expect(index.search(given.query, false)).toEqual(expected);
        }
      }
    }),
  );
});

it('holds thousands of cases', () => {
  const index = createCaseIndex(
    Array.from({ length: 5000 }, (_, number) => entry(number, `第${number}家公司`)),
  );
  expect(index.search('第4321家', false).map(({ title }) => title)).toEqual(['第4321家公司']);
  expect(index.search('公司', false)).toHaveLength(5000);
  expect(index.search('店', false)).toEqual([]);
});
