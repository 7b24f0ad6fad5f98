import type { CaseSummary } from '../../../shared/model/case-record.ts';
import { foldForSearch } from './case-summary.ts';
import { createSearchFilter } from './search-filter.ts';

export interface IndexedCase {
  readonly summary: CaseSummary;
  readonly searchText: string;
  /** The mark of the rules that its progress was measured by. */
  readonly measuredBy: string;
}

/** Every case's summary and search text in memory, so that search needs nothing readable on the disk. */
export interface CaseIndex {
  get(id: string): IndexedCase | undefined;
  /** Adds a case, or replaces it and puts it first in the list. */
  putFirst(entry: IndexedCase): void;
  /** Replaces the summary of a case where it stands in the list, and the mark it was measured by where one is given. */
  replace(summary: CaseSummary, measuredBy?: string): void;
  remove(id: string): void;
  /** Cases that contain every word of `query`, last saved first. An empty query finds all. */
  search(query: string, trashed: boolean): CaseSummary[];
}

interface Held extends IndexedCase {
  /** Its number in the filter. */
  readonly slot: number;
  /** Grows with each save. */
  readonly order: number;
}

/** `entries` oldest first. */
export function createCaseIndex(entries: Iterable<IndexedCase>): CaseIndex {
  // A Map keeps the order of insertion: what was saved last stands last.
  const cases = new Map<string, Held>();
  const idOfSlot: (string | undefined)[] = [];
  const freeSlots: number[] = [];
  const filter = createSearchFilter();
  let saves = 0;

  const remove = (id: string) => {
    const held = cases.get(id);
    if (held === undefined) return;
    cases.delete(id);
    filter.remove(held.slot, held.searchText);
    idOfSlot[held.slot] = undefined;
    freeSlots.push(held.slot);
  };

  const putFirst = ({ summary, searchText, measuredBy }: IndexedCase) => {
    remove(summary.id);
    const slot = freeSlots.pop() ?? idOfSlot.length;
    idOfSlot[slot] = summary.id;
    filter.add(slot, searchText);
    saves += 1;
    cases.set(summary.id, { summary, searchText, measuredBy, slot, order: saves });
  };

  const heldIn = (slot: number): Held[] => {
    const held = cases.get(idOfSlot[slot] ?? '');
    return held === undefined ? [] : [held];
  };

  /** Everything that may contain the words, last saved first. */
  const candidates = (words: readonly string[]): Held[] =>
    words.length === 0
      ? [...cases.values()].reverse()
      : filter
          .candidates(words)
          .flatMap(heldIn)
          .sort((a, b) => b.order - a.order);

  for (const entry of entries) putFirst(entry);

  return {
    get: (id) => cases.get(id),
    putFirst,
    replace: (summary, measuredBy) => {
      const held = cases.get(summary.id);
      if (held === undefined) return;
      cases.set(summary.id, { ...held, summary, measuredBy: measuredBy ?? held.measuredBy });
    },
    remove,
    search: (query, trashed) => {
      const words = foldForSearch(query).split(/\s+/u).filter(Boolean);
      return candidates(words)
        .filter(({ summary }) => (summary.trashedAt !== null) === trashed)
        .filter(({ searchText }) => words.every((word) => searchText.includes(word)))
        .map(({ summary }) => summary);
    },
  };
}
