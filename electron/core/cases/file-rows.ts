import { messages } from '../../../shared/messages/index.ts';
import { type StoredFile, storedFileSchema } from '../../../shared/model/case-record.ts';
import type { z } from '../../../shared/model/jitless.ts';
import type { Connection } from './database.ts';
import type { StoredJson } from './stored-json.ts';
import { storedTime } from './stored-time.ts';

export const fileDetailsSchema = storedFileSchema.omit({ id: true, bytes: true, addedAt: true });
type FileDetails = z.infer<typeof fileDetailsSchema>;

/** A file whose details cannot be read any more still has its bytes; recognition can run again. */
const unreadableDetails: FileDetails = {
  name: '',
  mediaType: 'application/octet-stream',
  recognition: null,
  problem: { code: 'file-damaged', ...messages.cases.fileDetailsDamaged },
  confirmed: [],
};

/** A row of `files`. */
export interface FileRow {
  readonly id: string;
  readonly case_id: string;
  readonly added_at: number;
  readonly bytes: number;
  readonly details: unknown;
}

/** All of a row that stands in the clear, so that no part of it can be changed without being noticed. */
export function fileIdentity({ id, case_id, added_at, bytes }: Omit<FileRow, 'details'>): string {
  return ['files/details', id, case_id, added_at, bytes].join('/');
}

export interface CaseFile {
  readonly caseId: string;
  readonly file: StoredFile;
}

export function selectFile(connection: Connection, json: StoredJson, id: string): CaseFile | undefined {
  const row = connection.prepare<[string], FileRow>('SELECT * FROM files WHERE id = ?').get(id);
  return row === undefined ? undefined : { caseId: row.case_id, file: toStoredFile(json, row) };
}

/** The files of a case in the order they were added. */
export function selectFilesOf(connection: Connection, json: StoredJson, caseId: string): StoredFile[] {
  return connection
    .prepare<[string], FileRow>('SELECT * FROM files WHERE case_id = ? ORDER BY added_at, rowid')
    .all(caseId)
    .map((row) => toStoredFile(json, row));
}

export function selectFileIds(connection: Connection): Set<string> {
  return new Set(
    connection
      .prepare<[], { id: string }>('SELECT id FROM files')
      .all()
      .map(({ id }) => id),
  );
}

export function countFilesByCase(connection: Connection): Map<string, number> {
  const counts = connection
    .prepare<[], { caseId: string; count: number }>(
      'SELECT case_id AS caseId, count(*) AS count FROM files GROUP BY case_id',
    )
    .all();
  return new Map(counts.map(({ caseId, count }) => [caseId, count]));
}

export function insertFile(connection: Connection, json: StoredJson, caseId: string, file: StoredFile): void {
  connection
    .prepare(
      `INSERT INTO files (id, case_id, added_at, bytes, details)
       VALUES (@id, @case_id, @added_at, @bytes, @details)`,
    )
    .run(toRow(json, caseId, file));
}

export function updateFile(connection: Connection, json: StoredJson, { caseId, file }: CaseFile): void {
  connection
    .prepare('UPDATE files SET details = @details WHERE id = @id')
    .run({ id: file.id, details: toRow(json, caseId, file).details });
}

export function deleteFile(connection: Connection, id: string): void {
  connection.prepare('DELETE FROM files WHERE id = ?').run(id);
}

function toRow(json: StoredJson, case_id: string, file: StoredFile): FileRow {
  const clear = { id: file.id, case_id, added_at: Date.parse(file.addedAt), bytes: file.bytes };
  return { ...clear, details: json.encode(fileIdentity(clear), detailsOf(file)) };
}

function detailsOf(file: StoredFile): FileDetails {
  const { name, mediaType, recognition, problem, scan, confirmed, settled } = file;
  return {
    name,
    mediaType,
    recognition,
    problem,
    confirmed,
    ...(scan && { scan }),
    ...(settled && { settled }),
  };
}

function toStoredFile(json: StoredJson, row: FileRow): StoredFile {
  return {
    id: row.id,
    bytes: row.bytes,
    addedAt: storedTime(row.added_at),
    ...(json.decode(fileIdentity(row), row.details, fileDetailsSchema) ?? unreadableDetails),
  };
}
