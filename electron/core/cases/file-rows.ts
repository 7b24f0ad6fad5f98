import { type StoredFile, storedFileSchema } from '../../../shared/model/case-record.ts';
import type { z } from '../../../shared/model/jitless.ts';
import type { Connection } from './database.ts';
import { decodeStored, encodeStored } from './stored-json.ts';

const fileDetailsSchema = storedFileSchema.omit({ id: true, bytes: true, addedAt: true });
type FileDetails = z.infer<typeof fileDetailsSchema>;

/** A file whose details cannot be read any more still has its bytes; recognition can run again. */
const unreadableDetails: FileDetails = {
  name: '',
  mediaType: 'application/octet-stream',
  recognition: null,
  problem: null,
  confirmed: [],
};

interface FileRow {
  readonly id: string;
  readonly case_id: string;
  readonly added_at: number;
  readonly bytes: number;
  readonly details: unknown;
}

export interface CaseFile {
  readonly caseId: string;
  readonly file: StoredFile;
}

export function selectFile(connection: Connection, id: string): CaseFile | undefined {
  const row = connection.prepare<[string], FileRow>('SELECT * FROM files WHERE id = ?').get(id);
  return row === undefined ? undefined : { caseId: row.case_id, file: toStoredFile(row) };
}

/** The files of a case in the order they were added. */
export function selectFilesOf(connection: Connection, caseId: string): StoredFile[] {
  return connection
    .prepare<[string], FileRow>('SELECT * FROM files WHERE case_id = ? ORDER BY added_at, rowid')
    .all(caseId)
    .map(toStoredFile);
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

export function insertFile(connection: Connection, caseId: string, file: StoredFile): void {
  connection
    .prepare('INSERT INTO files (id, case_id, added_at, bytes, details) VALUES (?, ?, ?, ?, ?)')
    .run(file.id, caseId, Date.parse(file.addedAt), file.bytes, encodeDetails(file));
}

export function updateFile(connection: Connection, file: StoredFile): void {
  connection.prepare('UPDATE files SET details = ? WHERE id = ?').run(encodeDetails(file), file.id);
}

export function deleteFile(connection: Connection, id: string): void {
  connection.prepare('DELETE FROM files WHERE id = ?').run(id);
}

function encodeDetails(file: StoredFile): Buffer {
  const { name, mediaType, recognition, problem, scan, confirmed, settled } = file;
  const details: FileDetails = {
    name,
    mediaType,
    recognition,
    problem,
    confirmed,
    ...(scan && { scan }),
    ...(settled && { settled }),
  };
  return encodeStored(details);
}

function toStoredFile(row: FileRow): StoredFile {
  return {
    id: row.id,
    bytes: row.bytes,
    addedAt: new Date(row.added_at).toISOString(),
    ...(decodeStored(row.details, fileDetailsSchema) ?? unreadableDetails),
  };
}
