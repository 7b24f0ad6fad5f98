import { settled, unsettled } from '../../../shared/intake/settle.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import { maximumFileBytes } from '../../../shared/model/file-size.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { ScanResult } from '../../../shared/model/scan.ts';
import { sniffMediaType } from '../media-type.ts';
import { type FileVault, isLost } from '../vault/file-vault.ts';
import type { CaseIndex } from './case-index.ts';
import { caseProblem } from './case-problem.ts';
import { selectCase } from './case-rows.ts';
import type { Connection, Database } from './database.ts';
import { type CaseFile, deleteFile, insertFile, selectFile, selectFilesOf, updateFile } from './file-rows.ts';
import { newIdentifier } from './identifier.ts';
import type { StoredJson } from './stored-json.ts';

interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files kept with cases. Throws `file-missing` for an id, or for bytes, that are no longer there. */
export interface CaseFiles {
  /**
   * Keeps a picture or PDF with a case, once: for the same content again, whatever its name, the answer is
   * the file the case already has. Throws `file-empty`, `file-too-large` (above 50 MB),
   * `file-not-picture`, `case-missing`, `case-in-trash`.
   */
  add(caseId: string, picture: Picture): Promise<StoredFile>;
  get(id: string): StoredFile;
  listOf(caseId: string): StoredFile[];
  read(id: string): Promise<{ file: StoredFile; bytes: Uint8Array<ArrayBuffer> }>;
  /** Removes row and bytes for good. */
  remove(id: string): Promise<void>;
  /** Notes doubtful fields, as `documentIndex.fieldName`, that a person has looked at, and what they say. */
  confirm(id: string, fields: readonly string[], value?: string): StoredFile;
  /** Takes back what `confirm` noted of some fields. */
  doubt(id: string, fields: readonly string[]): StoredFile;
  /** Keeps what recognition found, or why it failed; what was confirmed of an earlier result is dropped. */
  keepRecognition(id: string, outcome: Pick<StoredFile, 'recognition' | 'problem'>): StoredFile;
  /** Keeps what the check of a signed letter found. */
  keepScan(id: string, scan: ScanResult): StoredFile;
}

interface CaseFilesOptions {
  readonly database: Database;
  readonly json: StoredJson;
  readonly vault: FileVault;
  readonly clock: { now(): Date };
  readonly index: CaseIndex;
  /** Files whose bytes were not there at the start. */
  readonly missing: ReadonlySet<string>;
}

export function createCaseFiles(options: CaseFilesOptions): CaseFiles {
  const { database, json, vault, clock, index, missing } = options;

  /** Loss of the bytes outweighs whatever recognition once said. */
  const withLoss = (file: StoredFile): StoredFile =>
    missing.has(file.id)
      ? { ...file, problem: { code: 'file-missing', ...messages.cases.fileMissing, file: file.name } }
      : file;

  const requireFile = (connection: Connection, id: string): CaseFile => {
    const found = selectFile(connection, json, id);
    if (found === undefined) throw caseProblem.fileGone();
    return found;
  };

  const change = (id: string, changed: (file: StoredFile) => StoredFile): StoredFile =>
    withLoss(
      database.write((connection) => {
        const found = requireFile(connection, id);
        const file = changed(found.file);
        updateFile(connection, json, { ...found, file });
        return file;
      }),
    );

  const countFile = (caseId: string, change: 1 | -1) => {
    const summary = index.get(caseId)?.summary;
    if (summary !== undefined) index.replace({ ...summary, fileCount: summary.fileCount + change });
  };

  const listOf = (caseId: string) =>
    database.read((connection) => selectFilesOf(connection, json, caseId)).map(withLoss);

  const findSame = async (caseId: string, bytes: Uint8Array): Promise<StoredFile | undefined> => {
    for (const file of listOf(caseId)) {
      if (file.bytes === bytes.byteLength && (await hasContent(vault, file.id, bytes))) return file;
    }
    return undefined;
  };

  const insert = async (caseId: string, { name, bytes }: Picture, mediaType: string): Promise<StoredFile> => {
    const file: StoredFile = {
      id: newIdentifier(),
      name,
      mediaType,
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
        insertFile(connection, json, caseId, file);
      });
    } catch (error) {
      await vault.remove([file.id]);
      throw error;
    }
    countFile(caseId, 1);
    return file;
  };

  // One after another within a case, so that the same picture coming in twice at once meets itself.
  const adding = new Map<string, Promise<unknown>>();
  const inTurn = <T>(caseId: string, task: () => Promise<T>): Promise<T> => {
    const turn = (adding.get(caseId) ?? Promise.resolve()).then(task, task);
    adding.set(caseId, turn);
    const leave = () => {
      if (adding.get(caseId) === turn) adding.delete(caseId);
    };
    turn.then(leave, leave);
    return turn;
  };

  return {
    add: async (caseId, picture) => {
      database.read((connection) => requireEditable(connection, caseId));
      const mediaType = requirePicture(picture.name, picture.bytes);
      return inTurn(
        caseId,
        async () => (await findSame(caseId, picture.bytes)) ?? insert(caseId, picture, mediaType),
      );
    },

    get: (id) => withLoss(database.read((connection) => requireFile(connection, id)).file),

    listOf,

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

    confirm: (id, fields, value) => change(id, (file) => settled(file, fields, value)),

    doubt: (id, fields) => change(id, (file) => unsettled(file, fields)),

    keepScan: (id, scan) => change(id, (file) => ({ ...file, scan })),

    keepRecognition: (id, outcome) =>
      change(id, (file) => ({ ...file, ...outcome, confirmed: [], settled: {} })),
  };
}

/** Whether a kept file holds exactly these bytes; one whose bytes were lost holds none. */
async function hasContent(vault: FileVault, id: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return Buffer.compare(await vault.read(id), bytes) === 0;
  } catch (error) {
    if (isLost(error)) return false;
    throw error;
  }
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
