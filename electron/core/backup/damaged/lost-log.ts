import { pageSizeOf } from './damaged-rows.ts';
import { readLogPages } from './log-pages.ts';
import { openPieces } from './page-file.ts';

/**
 * Whether opening a database would throw away what its log still holds. SQLite takes a log whose header is
 * damaged, or whose database is empty, for an empty one, reads any other only up to the first damaged
 * frame, and removes or overwrites the rest without a word. What a power cut does to a log is not damage: it
 * leaves the last transaction, which nobody was told of, half written.
 */
export function wouldLoseLog(path: string): boolean {
  const log = openPieces(`${path}-wal`);
  const store = openPieces(path);
  try {
    if (log === undefined || log.bytes === 0) return false;
    if (store === undefined || store.bytes === 0) return true;
    const { transactionsBeyond, hasHeader } = readLogPages(log, pageSizeOf(store).pageSize);
    return transactionsBeyond > (hasHeader ? 1 : 0);
  } finally {
    log?.close();
    store?.close();
  }
}
