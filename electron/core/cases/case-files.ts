import { messages } from '../../../shared/messages/index.ts';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import { maximumFileBytes } from '../../../shared/model/file-size.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { sniffMediaType } from '../media-type.ts';
import type { FileVault } from '../vault/file-vault.ts';
import type { CaseIndex } from './case-index.ts';
import { caseProblem } from './case-problem.ts';
import { selectCase } from './case-rows.ts';
import type { Connection, Database } from './database.ts';
import { type CaseFile, deleteFile, insertFile, selectFile, selectFilesOf, updateFile } from './file-rows.ts';
import { newIdentifier } from './identifier.ts';

/** Files kept with cases. Throws `file-missing` for an id, or for bytes, that are no longer there. */
export interface CaseFiles {
  /**
   * Keeps a picture or PDF with a case. Throws `file-empty`, `file-too-large` (above 50 MB),
   * `file-not-picture`, `case-missing`, `case-in-trash`.
   */
  add(caseId: string, picture: { name: string; bytes: Uint8Array }): Promise<StoredFile>;
  get(id: string): StoredFile;
  listOf(caseId: string): StoredFile[];
  read(id: string): Promise<{ file: StoredFile; bytes: Uint8Array<ArrayBuffer> }>;
  /** Removes row and bytes for good. */
  remove(id: string): Promise<void>;
  /** Notes doubtful fields, as `documentIndex.fieldName`, that a person has looked at. */
  confirm(id: string, fields: readonly string[]): StoredFile;
  /** Keeps what recognition found, or why it failed; what was confirmed of an earlier result is dropped. */
  keepRecognition(id: string, outcome: Pick<StoredFile, 'recognition' | 'problem'>): StoredFile;
}

interface CaseFilesOptions {
  readonly database: Database;
  readonly vault: FileVault;
  readonly clock: { now(): Date };
  readonly index: CaseIndex;
  /** Files whose bytes were not there at the start. */
  readonly missing: ReadonlySet<string>;
}

export function createCaseFiles({ database, vault, clock, index, missing }: CaseFilesOptions): CaseFiles {
  /** Loss of the bytes outweighs whatever recognition once said. */
  const withLoss = (file: StoredFile): StoredFile =>
    missing.has(file.id)
      ? { ...file, problem: { code: 'file-missing', ...messages.cases.fileMissing, file: file.name } }
      : file;

  const requireFile = (connection: Connection, id: string): CaseFile => {
    const found = selectFile(connection, id);
    if (found === undefined) throw caseProblem.fileGone();
    return found;
  };

  const change = (id: string, changed: (file: StoredFile) => StoredFile): StoredFile =>
    withLoss(
      database.write((connection) => {
        const file = changed(requireFile(connection, id).file);
        updateFile(connection, file);
        return file;
      }),
    );

  const countFile = (caseId: string, change: 1 | -1) => {
    const summary = index.get(caseId)?.summary;
    if (summary !== undefined) index.replace({ ...summary, fileCount: summary.fileCount + change });
  };

  return {
    add: async (caseId, { name, bytes }) => {
      database.read((connection) => requireEditable(connection, caseId));
      const file: StoredFile = {
        id: newIdentifier(),
        name,
        mediaType: requirePicture(name, bytes),
        bytes: bytes.byteLength,
        addedAt: clock.now().toISOString(),
        recognition: null,
        problem: null,
        confirmed: [],
      };
      // Bytes first: a crash in between leaves a file nobody names, never a row without its file.
      await vault.write(file.id, bytes);
      try {
        database.write((connection) => {
          requireEditable(connection, caseId);
          insertFile(connection, caseId, file);
        });
      } catch (error) {
        await vault.remove([file.id]);
        throw error;
      }
      countFile(caseId, 1);
      return file;
    },

    get: (id) => withLoss(database.read((connection) => requireFile(connection, id)).file),

    listOf: (caseId) => database.read((connection) => selectFilesOf(connection, caseId)).map(withLoss),

    read: async (id) => {
      const { file } = database.read((connection) => requireFile(connection, id));
      return { file, bytes: await vault.read(id) };
    },

    remove: async (id) => {
      const { caseId } = database.read((connection) => requireFile(connection, id));
      database.writeDeletion((connection) => deleteFile(connection, id));
      countFile(caseId, -1);
      await vault.remove([id]);
    },

    confirm: (id, fields) =>
      change(id, (file) => ({ ...file, confirmed: [...new Set([...file.confirmed, ...fields])] })),

    keepRecognition: (id, outcome) => change(id, (file) => ({ ...file, ...outcome, confirmed: [] })),
  };
}

function requireEditable(connection: Connection, caseId: string): void {
  const row = selectCase(connection, caseId);
  if (row === undefined) throw caseProblem.missing();
  if (row.trashed_at !== null) throw caseProblem.inTrash();
}

function requirePicture(name: string, bytes: Uint8Array): string {
  const text = messages.cases;
  if (bytes.byteLength === 0) {
    throw new ProblemError({ code: 'file-empty', ...text.fileEmpty(name), file: name });
  }
  if (bytes.byteLength > maximumFileBytes) {
    throw new ProblemError({ code: 'file-too-large', ...text.fileTooLarge(name), file: name });
  }
  const mediaType = sniffMediaType(bytes);
  if (mediaType === undefined) {
    throw new ProblemError({ code: 'file-not-picture', ...text.fileNotPicture(name), file: name });
  }
  return mediaType;
}
