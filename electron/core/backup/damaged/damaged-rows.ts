import { noLogPages, readLogPages } from './log-pages.ts';
import { openPieces, type PieceReader } from './page-file.ts';
import { type ReadPage, rowsOfPage, type StoredValue } from './table-cells.ts';

const usualPageSize = 4096;

/**
 * Every row that can still be found in a database file, in no order and of whatever table, with what its
 * log holds. Asks nothing of the file's header, schema and trees, any of which may be damaged: it looks
 * at each page by itself. What comes out may be old, doubled or made up; only a seal tells what is true.
 */
export function* damagedRows(path: string): Generator<StoredValue[]> {
  const store = openPieces(path);
  const log = openPieces(`${path}-wal`);
  try {
    if (store === undefined) return;
    const { pageSize, usable } = pageSizeOf(store);
    const pages = log ? readLogPages(log, pageSize) : noLogPages;
    const inStore: ReadPage = (number) => store.read((number - 1) * pageSize, pageSize);
    const inLog = (places: ReadonlyMap<number, number>, number: number) => {
      const place = places.get(number);
      return place === undefined ? undefined : log?.read(place, pageSize);
    };
    const committed: ReadPage = (number) => inLog(pages.committed, number) ?? inStore(number);
    const beyond: ReadPage = (number) => inLog(pages.beyond, number) ?? committed(number);

    // The first page holds the names of the tables and no rows of ours.
    const count = Math.ceil(store.bytes / pageSize);
    for (let number = 2; number <= count; number += 1) {
      const page = committed(number);
      if (page !== undefined) yield* rowsOfPage(page, usable, committed);
    }
    for (const number of pages.committed.keys()) {
      const page = number > count ? committed(number) : undefined;
      if (page !== undefined) yield* rowsOfPage(page, usable, committed);
    }
    for (const number of pages.beyond.keys()) {
      const page = beyond(number);
      if (page !== undefined) yield* rowsOfPage(page, usable, beyond);
    }
  } finally {
    store?.close();
    log?.close();
  }
}

/** As the header says, or as this application creates files where it says nothing sensible. */
export function pageSizeOf(store: PieceReader): { pageSize: number; usable: number } {
  const header = store.read(0, 100);
  const usual = { pageSize: usualPageSize, usable: usualPageSize };
  if (header?.toString('latin1', 0, 15) !== 'SQLite format 3') return usual;
  const told = header.readUInt16BE(16);
  const pageSize = told === 1 ? 65_536 : told;
  const isPower = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0;
  return isPower ? { pageSize, usable: pageSize - (header[20] ?? 0) } : usual;
}
