import { messages } from '../../../shared/messages/index.ts';
import type { IndexedCase } from './case-index.ts';
import { type CaseRow, headerOf, selectCases, selectDocument } from './case-rows.ts';
import { type MeasureProgress, type StoredSummary, storedSummarySchema, summarize } from './case-summary.ts';
import type { Connection } from './database.ts';
import { countFilesByCase, selectFilesOf } from './file-rows.ts';
import { decodeStored } from './stored-json.ts';

/** What the index knows of a row. */
export function indexedCase(row: CaseRow, stored: StoredSummary, fileCount: number): IndexedCase {
  const { searchText, ...summary } = stored;
  return { searchText, summary: { ...headerOf(row), ...summary, fileCount } };
}

/** All cases of the database, the one saved last at the end. */
export function indexedCases(connection: Connection, measureProgress: MeasureProgress): IndexedCase[] {
  const fileCounts = countFilesByCase(connection);
  return selectCases(connection).map((row) => {
    const stored =
      decodeStored(row.summary, storedSummarySchema) ?? rebuiltSummary(connection, row, measureProgress);
    return indexedCase(row, stored, fileCounts.get(row.id) ?? 0);
  });
}

/** A summary that cannot be read is derived again; a case that cannot be read is still listed. */
function rebuiltSummary(
  connection: Connection,
  row: CaseRow,
  measureProgress: MeasureProgress,
): StoredSummary {
  const document = selectDocument(connection, row.id, row.version);
  if (document !== undefined && document !== 'damaged') {
    return summarize(document, selectFilesOf(connection, row.id), measureProgress);
  }
  return {
    title: messages.cases.unreadableTitle,
    client: '',
    organizationName: '',
    platforms: [],
    purpose: 'self',
    signatures: [],
    progress: { done: 0, total: 0 },
    searchText: messages.cases.unreadableTitle,
  };
}
