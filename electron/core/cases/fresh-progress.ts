import type { CaseSummary } from '../../../shared/model/case-record.ts';
import type { CaseFiles } from './case-files.ts';
import type { CaseIndex } from './case-index.ts';
import { type CaseRow, selectCase, selectDocument, summaryIdentity, updateSummary } from './case-rows.ts';
import {
  type MeasureProgress,
  type StoredSummary,
  storedSummarySchema,
  withProgress,
} from './case-summary.ts';
import type { Connection, Database } from './database.ts';
import type { StoredJson } from './stored-json.ts';

/** So many are measured before a list is answered: more than are seen at a time, and hardly to be noticed. */
const atOnce = 50;
/** The others follow, so many at a time, and leave room between for whatever else is asked. */
const atATime = 5;
const pauseMs = 20;

interface FreshProgressOptions {
  readonly database: Database;
  readonly json: StoredJson;
  readonly index: CaseIndex;
  readonly files: Pick<CaseFiles, 'listOf'>;
  readonly measureProgress: MeasureProgress;
  /** Ends what is still to be measured. */
  readonly closing: AbortSignal | undefined;
}

/** Brings listed summaries up to date with the rules in force. */
export type FreshProgress = (listed: readonly CaseSummary[]) => CaseSummary[];

/**
 * Progress is measured when a case is saved. Where the rules have changed since, it is measured anew when the case
 * is listed: the first at once, the others soon, and the start waits for none.
 */
export function createFreshProgress(options: FreshProgressOptions): FreshProgress {
  const { database, json, index, files, measureProgress, closing } = options;
  let waiting: string[] = [];
  let isFollowing = false;

  const mark = () => measureProgress.mark?.() ?? '';
  const isStale = (id: string) => index.get(id)?.measuredBy !== mark();

  const measured = (
    connection: Connection,
    id: string,
  ): { row: CaseRow; stored: StoredSummary } | undefined => {
    const row = selectCase(connection, id);
    const stored = row && json.decode(summaryIdentity(row), row.summary, storedSummarySchema);
    const document = row && selectDocument(connection, json, id, row.version);
    if (row === undefined || stored === undefined || document === undefined) return undefined;
    // One that cannot be read keeps what was last known of it.
    if (document === 'damaged') return undefined;
    return { row, stored: withProgress(stored, measureProgress, document, files.listOf(id)) };
  };

  const measure = (ids: readonly string[]) => {
    const now = mark();
    const news = database.read((connection) => ids.map((id) => ({ id, found: measured(connection, id) })));
    for (const { id, found } of news) {
      const summary = index.get(id)?.summary;
      if (summary === undefined) continue;
      index.replace({ ...summary, progress: found?.stored.progress ?? summary.progress }, now);
    }
    keep(news.flatMap(({ found }) => found ?? []));
  };

  const keep = (news: readonly { row: CaseRow; stored: StoredSummary }[]) => {
    try {
      database.write((connection) => {
        for (const { row, stored } of news) {
          updateSummary(connection, row.id, json.encode(summaryIdentity(row), stored));
        }
      });
    } catch {
      // A disk that is full or read only is no reason not to list; at the next start they are measured again.
    }
  };

  const goOn = () => {
    isFollowing = false;
    if (closing?.aborted) return;
    try {
      measure(waiting.splice(0, atATime).filter(isStale));
    } catch {
      // The data was closed in between; whatever is left is measured when it is listed again.
      waiting = [];
    }
    follow();
  };

  const follow = () => {
    if (waiting.length === 0 || isFollowing) return;
    isFollowing = true;
    setTimeout(goOn, pauseMs).unref();
  };

  return (listed) => {
    const stale = listed.map(({ id }) => id).filter(isStale);
    if (stale.length > 0) {
      measure(stale.slice(0, atOnce));
      waiting = stale.slice(atOnce);
      follow();
    }
    return listed.map((summary) => index.get(summary.id)?.summary ?? summary);
  };
}
