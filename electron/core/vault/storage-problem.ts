import { SqliteError } from 'better-sqlite3';
import { messages } from '../../../shared/messages/index.ts';
import { type ProblemCode, ProblemError } from '../../../shared/model/problem.ts';

type StorageProblemCode = Extract<
  ProblemCode,
  'disk-full' | 'disk-read-only' | 'disk-failing' | 'store-busy' | 'store-damaged'
>;

/** Primary result codes of SQLite; extended codes begin with them (https://sqlite.org/rescode.html). */
const sqliteCodes: readonly (readonly [prefix: string, code: StorageProblemCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'disk-read-only'],
  ['SQLITE_CANTOPEN', 'disk-read-only'],
  ['SQLITE_PERM', 'disk-read-only'],
  // The index of the write-ahead log could not grow.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR', 'disk-failing'],
  ['SQLITE_BUSY', 'store-busy'],
  ['SQLITE_LOCKED', 'store-busy'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_NOTADB', 'store-damaged'],
  // Our statements fit the tables we made: what they do not fit has been changed.
  ['SQLITE_ERROR', 'store-damaged'],
];

const systemCodes: Readonly<Record<string, StorageProblemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  // What Node reports for a folder with its parents on a read-only disk.
  ENOENT: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
  ENOTDIR: 'disk-read-only',
  EISDIR: 'disk-read-only',
  EEXIST: 'disk-read-only',
  EIO: 'disk-failing',
  ENODEV: 'disk-failing',
  ENXIO: 'disk-failing',
  EBUSY: 'store-busy',
  EMFILE: 'store-busy',
  ENFILE: 'store-busy',
};

function storageProblemCode(error: unknown): StorageProblemCode | undefined {
  if (error instanceof SqliteError) {
    return sqliteCodes.find(([prefix]) => error.code.startsWith(prefix))?.[1];
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return systemCodes[error.code];
  }
  return undefined;
}

/** The one place where an error of SQLite or of the file system becomes a problem; others pass unchanged. */
export function asStorageProblem(error: unknown): unknown {
  const code = storageProblemCode(error);
  if (code === undefined) return error;
  return new ProblemError({ code, ...messages.cases.storage[code] }, { cause: error });
}

/** Runs `step`; what the disk or the database refuses is thrown as a problem. */
export function onDisk<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw asStorageProblem(error);
  }
}

/** As `onDisk`, for steps that take their time. */
export async function onDiskAsync<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw asStorageProblem(error);
  }
}
