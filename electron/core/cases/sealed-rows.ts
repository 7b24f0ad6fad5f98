import { type FormRow, formIdentity } from '../letter-form/form-rows.ts';
import type { Sealer } from '../vault/sealer.ts';
import { type CaseRow, summaryIdentity, type VersionRow, versionIdentity } from './case-rows.ts';
import type { Connection } from './database.ts';
import { type FileRow, fileIdentity } from './file-rows.ts';

/** The vault whose key seals the values of a database; `undefined` while they stand in the clear. */
export function sealingVault(connection: Connection): string | undefined {
  return connection.prepare<[], { id: string }>('SELECT id FROM vault').get()?.id;
}

/** A value as it stands in its column, and what it must have been sealed for. */
export interface SealedValue {
  readonly identity: string;
  readonly sealed: unknown;
}

/** Every sealed value of a database, one row at a time. Nothing else may use the connection meanwhile. */
export function* sealedValues(connection: Connection): Generator<SealedValue> {
  for (const row of rowsOf<CaseRow>(connection, 'cases')) {
    yield { identity: summaryIdentity(row), sealed: row.summary };
  }
  for (const row of rowsOf<VersionRow>(connection, 'case_versions')) {
    yield { identity: versionIdentity(row), sealed: row.document };
  }
  for (const row of rowsOf<FileRow>(connection, 'files')) {
    yield { identity: fileIdentity(row), sealed: row.details };
  }
  for (const row of rowsOf<FormRow>(connection, 'letter_forms')) {
    yield { identity: formIdentity(row), sealed: row.details };
  }
}

function rowsOf<Row>(connection: Connection, table: string): IterableIterator<Row> {
  return connection.prepare<[], Row>(`SELECT * FROM ${table}`).iterate();
}

/**
 * Seals every value of a database in which none is sealed, and notes by whose key: all or nothing. What stands
 * in a column is sealed as it is, whether it can be read or not.
 */
export function sealRows(connection: Connection, sealer: Pick<Sealer, 'seal'>, vaultId: string): void {
  const sealed = (identity: string, value: unknown): unknown =>
    value instanceof Uint8Array ? sealer.seal(identity, value) : value;

  eachRow<CaseRow>(connection, 'cases', 'summary', (row) => sealed(summaryIdentity(row), row.summary));
  eachRow<VersionRow>(connection, 'case_versions', 'document', (row) =>
    sealed(versionIdentity(row), row.document),
  );
  eachRow<FileRow>(connection, 'files', 'details', (row) => sealed(fileIdentity(row), row.details));
  eachRow<FormRow>(connection, 'letter_forms', 'details', (row) => sealed(formIdentity(row), row.details));
  connection.prepare('INSERT INTO vault (only, id) VALUES (1, ?)').run(vaultId);
}

/** Puts what `change` answers into a column of every row. One row at a time, for all of them may not fit in memory. */
function eachRow<Row>(
  connection: Connection,
  table: string,
  column: string,
  change: (row: Row) => unknown,
): void {
  const numbers = connection.prepare<[], number>(`SELECT rowid FROM ${table}`).pluck().all();
  const select = connection.prepare<[number], Row>(`SELECT * FROM ${table} WHERE rowid = ?`);
  const update = connection.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`);
  for (const number of numbers) {
    const row = select.get(number);
    if (row !== undefined) update.run(change(row), number);
  }
}
