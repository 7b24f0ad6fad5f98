import { messages } from '../../../shared/messages/index.ts';
import type { IndexedCase } from './case-index.ts';
import { type CaseRow, headerOf, selectCases, selectDocument, summaryIdentity } from './case-rows.ts';
import { type MeasureProgress, type StoredSummary, storedSummarySchema, summarize } from './case-summary.ts';
import type { Connection } from './database.ts';
import { countFilesByCase, selectFilesOf } from './file-rows.ts';
import type { StoredJson } from './stored-json.ts';

/** What the index knows of a row. */
export function indexedCase(row: CaseRow, stored: StoredSummary, fileCount: number): IndexedCase {
  const { searchText, measuredBy, ...summary } = stored;
  return { searchText, measuredBy, summary: { ...headerOf(row), ...summary, fileCount } };
}

/** All cases of the database, the one saved last at the end, and the ids of those that something has changed. */
export function indexedCases(
  connection: Connection,
  json: StoredJson,
  measureProgress: MeasureProgress,
): { entries: IndexedCase[]; damaged: string[] } {
  const fileCounts = countFilesByCase(connection);
  const damaged: string[] = [];
  const entries = selectCases(connection).map((row) => {
    const stored = json.decode(summaryIdentity(row), row.summary, storedSummarySchema);
    if (stored === undefined) damaged.push(row.id);
    const summary = stored ?? rebuiltSummary(connection, json, row, measureProgress);
    return indexedCase(row, summary, fileCounts.get(row.id) ?? 0);
  });
  return { entries, damaged };
}

/** A summary that cannot be read is derived again; a case that cannot be read is still listed. */
function rebuiltSummary(
  connection: Connection,
  json: StoredJson,
  row: CaseRow,
  measureProgress: MeasureProgress,
): StoredSummary {
  const document = selectDocument(connection, json, row.id, row.version);
  if (document !== undefined && document !== 'damaged') {
    return summarize(document, selectFilesOf(connection, json, row.id), measureProgress);
  }
  return {
    title: messages.cases.unreadableTitle,
    client: '',
    organizationName: '',
    platforms: [],
    purpose: 'self',
    signatures: [],
    progress: { done: 0, total: 0 },
    measuredBy: '',
    searchText: messages.cases.unreadableTitle,
  };
}
