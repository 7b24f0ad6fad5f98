import { type CaseDocument, caseDocumentSchema } from '../../../shared/model/case-document.ts';
import type { CaseRecord } from '../../../shared/model/case-record.ts';
import type { Connection } from './database.ts';
import type { StoredJson } from './stored-json.ts';
import { storedTime } from './stored-time.ts';

/** A row of `cases`. Times are milliseconds since 1970. */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly trashed_at: number | null;
  readonly example: number;
  readonly summary: unknown;
}

/** A row of `case_versions`. */
export interface VersionRow {
  readonly case_id: string;
  readonly version: number;
  readonly saved_at: number;
  readonly document: unknown;
}

/** All of a row that stands in the clear, so that no part of it can be changed without being noticed. */
export function summaryIdentity(row: Omit<CaseRow, 'summary'>): string {
  const { id, version, created_at, updated_at, trashed_at, example } = row;
  return ['cases/summary', id, version, created_at, updated_at, trashed_at, example].join('/');
}

/** As `summaryIdentity`, of a version. */
export function versionIdentity({ case_id, version, saved_at }: Omit<VersionRow, 'document'>): string {
  return ['cases/document', case_id, version, saved_at].join('/');
}

type CaseHeader = Pick<CaseRecord, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'trashedAt' | 'example'>;

/** What a row says of a case without looking into it. */
export function headerOf(row: CaseRow): CaseHeader {
  return {
    id: row.id,
    version: row.version,
    createdAt: storedTime(row.created_at),
    updatedAt: storedTime(row.updated_at),
    trashedAt: row.trashed_at === null ? null : storedTime(row.trashed_at),
    example: row.example === 1,
  };
}

const columns = 'id, version, created_at, updated_at, trashed_at, example, summary';

export function selectCase(connection: Connection, id: string): CaseRow | undefined {
  return connection.prepare<[string], CaseRow>(`SELECT ${columns} FROM cases WHERE id = ?`).get(id);
}

/** All cases, the one saved last at the end. */
export function selectCases(connection: Connection): CaseRow[] {
  return connection.prepare<[], CaseRow>(`SELECT ${columns} FROM cases ORDER BY updated_at`).all();
}

/** @param json seals the document */
export function insertCase(
  connection: Connection,
  json: StoredJson,
  row: CaseRow,
  document: CaseDocument,
): void {
  connection
    .prepare(
      `INSERT INTO cases (${columns})
       VALUES (@id, @version, @created_at, @updated_at, @trashed_at, @example, @summary)`,
    )
    .run(row);
  insertVersion(connection, json, row, document);
}

/** Puts `row` in place of the case's version before and adds `document` as its version. */
export function updateCase(
  connection: Connection,
  json: StoredJson,
  row: CaseRow,
  document: CaseDocument,
): void {
  connection
    .prepare('UPDATE cases SET version = ?, updated_at = ?, summary = ? WHERE id = ?')
    .run(row.version, row.updated_at, row.summary, row.id);
  insertVersion(connection, json, row, document);
}

/** Puts a case into the trash or takes it out; `summary` is sealed for the row as it is then. */
export function setTrashed(
  connection: Connection,
  { id, trashed_at, summary }: Pick<CaseRow, 'id' | 'trashed_at' | 'summary'>,
): void {
  connection
    .prepare('UPDATE cases SET trashed_at = ?, summary = ? WHERE id = ?')
    .run(trashed_at, summary, id);
}

/** Puts another summary in place, sealed for the row as it is. */
export function updateSummary(connection: Connection, id: string, summary: Buffer): void {
  connection.prepare('UPDATE cases SET summary = ? WHERE id = ?').run(summary, id);
}

/** Removes a case with its versions and the rows of its files. */
export function deleteCase(connection: Connection, id: string): void {
  connection.prepare('DELETE FROM cases WHERE id = ?').run(id);
}

export function selectVersions(connection: Connection, id: string): { version: number; savedAt: number }[] {
  return connection
    .prepare<[string], { version: number; savedAt: number }>(
      'SELECT version, saved_at AS savedAt FROM case_versions WHERE case_id = ? ORDER BY version DESC',
    )
    .all(id);
}

/** `undefined` when there is no such version, `damaged` when its document cannot be read. */
export function selectDocument(
  connection: Connection,
  json: StoredJson,
  id: string,
  version: number,
): CaseDocument | 'damaged' | undefined {
  const stored = connection
    .prepare<[string, number], VersionRow>('SELECT * FROM case_versions WHERE case_id = ? AND version = ?')
    .get(id, version);
  if (stored === undefined) return undefined;
  return json.decode(versionIdentity(stored), stored.document, caseDocumentSchema) ?? 'damaged';
}

/**
 * Drops the version before `version` when it is neither the first nor the last of its minute.
 *
 * A person who types saves about once a second. The first version of a minute is the state to go back to,
 * the last one the state in which the case was left; what lies between them is nobody's memory.
 */
export function thinVersions(connection: Connection, id: string, version: number, savedAt: number): void {
  connection
    .prepare(
      `DELETE FROM case_versions
       WHERE case_id = @id AND version = @previous AND saved_at / 60000 = @minute AND EXISTS (
         SELECT 1 FROM case_versions AS earlier
         WHERE earlier.case_id = @id AND earlier.version < @previous AND earlier.saved_at / 60000 = @minute
       )`,
    )
    .run({ id, previous: version - 1, minute: Math.floor(savedAt / 60_000) });
}

/** Adds a version of a case beside those it has. */
export function insertVersion(
  connection: Connection,
  json: StoredJson,
  row: Pick<CaseRow, 'id' | 'version' | 'updated_at'>,
  document: CaseDocument,
): void {
  const clear = { case_id: row.id, version: row.version, saved_at: row.updated_at };
  connection
    .prepare(
      `INSERT INTO case_versions (case_id, version, saved_at, document)
       VALUES (@case_id, @version, @saved_at, @document)`,
    )
    .run({ ...clear, document: json.encode(versionIdentity(clear), document) });
}
