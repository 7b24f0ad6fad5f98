import type { CaseSummary } from '../../../shared/model/case-record.ts';
import { foldForSearch } from './case-summary.ts';

export interface IndexedCase {
  readonly summary: CaseSummary;
  readonly searchText: string;
}

/** Every case's summary and search text in memory, so that search needs nothing readable on the disk. */
export interface CaseIndex {
  get(id: string): IndexedCase | undefined;
  /** Adds a case, or replaces it and puts it first in the list. */
  putFirst(entry: IndexedCase): void;
  /** Replaces a case where it stands in the list. */
  replace(entry: IndexedCase): void;
  remove(id: string): void;
  /** Cases that contain every word of `query`, last saved first. An empty query finds all. */
  search(query: string, trashed: boolean): CaseSummary[];
}

/** `entries` oldest first. */
export function createCaseIndex(entries: Iterable<IndexedCase>): CaseIndex {
  // A Map keeps the order of insertion: what was saved last stands last.
  const cases = new Map<string, IndexedCase>();
  for (const entry of entries) cases.set(entry.summary.id, entry);

  return {
    get: (id) => cases.get(id),
    putFirst: (entry) => {
      cases.delete(entry.summary.id);
      cases.set(entry.summary.id, entry);
    },
    replace: (entry) => void cases.set(entry.summary.id, entry),
    remove: (id) => void cases.delete(id),
    search: (query, trashed) => {
      const words = foldForSearch(query).split(/\s+/u).filter(Boolean);
      const found: CaseSummary[] = [];
      for (const { summary, searchText } of cases.values()) {
        if ((summary.trashedAt !== null) !== trashed) continue;
        if (words.every((word) => searchText.includes(word))) found.push(summary);
      }
      return found.reverse();
    },
  };
}
