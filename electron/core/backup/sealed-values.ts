import type BetterSqlite from 'better-sqlite3';
import type { Sealer } from '../vault/sealer.ts';

/** What the sealed values of rows are named by when they are sealed. */
export const identityOf = {
  summary: (caseId: string, version: number) => `cases/summary/${caseId}/${version}`,
  document: (caseId: string, version: number) => `cases/document/${caseId}/${version}`,
  fileDetails: (id: string) => `files/details/${id}`,
  formDetails: (id: string) => `letter-forms/${id}`,
  file: (folder: 'files' | 'letter-forms', id: string) =>
    `${folder === 'files' ? 'files' : 'letter-forms-files'}/${id}`,
} as const;

interface SealedValue {
  readonly identity: string;
  readonly sealed: unknown;
}

const tables = [
  {
    name: 'cases',
    columns: 'id, version, summary',
    identity: (row: Row) => identityOf.summary(String(row[0]), Number(row[1])),
  },
  {
    name: 'case_versions',
    columns: 'case_id, version, document',
    identity: (row: Row) => identityOf.document(String(row[0]), Number(row[1])),
  },
  {
    name: 'files',
    columns: 'id, NULL, details',
    identity: (row: Row) => identityOf.fileDetails(String(row[0])),
  },
  {
    name: 'letter_forms',
    columns: 'id, NULL, details',
    identity: (row: Row) => identityOf.formDetails(String(row[0])),
  },
] as const;

type Row = readonly [id: unknown, version: unknown, sealed: unknown];

/** Every sealed value of a database, table by table. */
function* sealedValues(connection: BetterSqlite.Database): Generator<SealedValue> {
  const present = connection.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').pluck();
  for (const { name, columns, identity } of tables) {
    if (present.get(name) === undefined) continue;
    const rows = connection.prepare<[], Row>(`SELECT ${columns} FROM ${name}`).raw();
    for (const row of rows.iterate()) yield { identity: identity(row), sealed: row[2] };
  }
}

const rowsInTurn = 100;

/**
 * Opens every sealed value of a database that nobody writes to, and answers how many do not open. Lets
 * others have their turn every few milliseconds.
 */
export async function countUnreadable(
  connection: BetterSqlite.Database,
  sealer: Sealer,
  signal?: AbortSignal,
): Promise<number> {
  let unreadable = 0;
  let inTurn = 0;
  for (const { identity, sealed } of sealedValues(connection)) {
    if (!(sealed instanceof Uint8Array) || sealer.open(identity, sealed) === undefined) unreadable += 1;
    inTurn += 1;
    if (inTurn % rowsInTurn !== 0) continue;
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
  return unreadable;
}
