import { isDeepStrictEqual } from 'node:util';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { CaseRecord, CaseVersion, StoredFile } from '../../../shared/model/case-record.ts';
import type { ImportResult } from '../../../shared/model/vault.ts';
import type { FileVault } from '../vault/file-vault.ts';
import type { CaseIndex } from './case-index.ts';
import { caseProblem } from './case-problem.ts';
import {
  type CaseRow,
  headerOf,
  insertCase,
  insertVersion,
  selectCase,
  selectDocument,
  selectVersions,
  summaryIdentity,
} from './case-rows.ts';
import { type MeasureProgress, type StoredSummary, summarize } from './case-summary.ts';
import type { Connection, Database } from './database.ts';
import { replaceFiles } from './file-references.ts';
import { insertFile, selectFileIds, selectFilesOf } from './file-rows.ts';
import { newIdentifier } from './identifier.ts';
import { indexedCase } from './indexed-cases.ts';
import type { StoredJson } from './stored-json.ts';
import { storedTime } from './stored-time.ts';

type Header = Pick<CaseRecord, 'id' | 'createdAt' | 'updatedAt' | 'trashedAt' | 'example'>;

/** A case with its whole history, as it goes from one data folder to another. */
export interface CaseHistory extends Header {
  /** Oldest first, never empty; the last is the case as it stands. */
  readonly versions: readonly (CaseVersion & { readonly document: CaseDocument })[];
  readonly files: readonly StoredFile[];
}

/** A case that comes in; files without bytes are left out. */
export type IncomingCase = Omit<CaseHistory, 'files'> & {
  readonly files: readonly { readonly file: StoredFile; readonly bytes: Uint8Array }[];
};

export interface CaseTransfer {
  /** Versions that cannot be read are left out. Throws `case-missing`, `case-damaged` when none can. */
  history(id: string): CaseHistory;
  /**
   * Takes in all cases or none. One that is here with the same content is passed over; one that is here with
   * other content comes in beside it under new ids.
   */
  takeIn(cases: readonly IncomingCase[]): Promise<ImportResult>;
}

interface TransferOptions {
  readonly database: Database;
  readonly json: StoredJson;
  readonly vault: FileVault;
  readonly index: CaseIndex;
  readonly measureProgress: MeasureProgress;
}

export function createCaseTransfer(options: TransferOptions): CaseTransfer {
  const { database, json, vault, index, measureProgress } = options;

  const historyOf = (connection: Connection, row: CaseRow): CaseHistory => ({
    ...headerOf(row),
    versions: selectVersions(connection, row.id)
      .toReversed()
      .flatMap(({ version, savedAt }) => {
        const document = selectDocument(connection, json, row.id, version);
        if (document === undefined || document === 'damaged') return [];
        return [{ version, savedAt: storedTime(savedAt), document }];
      }),
    files: selectFilesOf(connection, json, row.id),
  });

  /** What becomes of a case that comes in. */
  const settle = (connection: Connection, incoming: IncomingCase, fileIds: ReadonlySet<string>) => {
    const row = selectCase(connection, incoming.id);
    if (row !== undefined) {
      const here = historyOf(connection, row);
      const isSame = isDeepStrictEqual(here.versions.at(-1)?.document, incoming.versions.at(-1)?.document);
      return isSame ? 'unchanged' : 'copied';
    }
    return incoming.files.some(({ file }) => fileIds.has(file.id)) ? 'copied' : 'added';
  };

  const insert = (connection: Connection, incoming: IncomingCase): [CaseRow, StoredSummary] => {
    const current = lastOf(incoming);
    const files = incoming.files.map(({ file }) => file);
    const summary = summarize(current.document, files, measureProgress);
    const header = {
      id: incoming.id,
      version: current.version,
      created_at: Date.parse(incoming.createdAt),
      updated_at: Date.parse(incoming.updatedAt),
      trashed_at: incoming.trashedAt === null ? null : Date.parse(incoming.trashedAt),
      example: incoming.example ? 1 : 0,
    };
    const row = { ...header, summary: json.encode(summaryIdentity(header), summary) };
    insertCase(connection, json, row, current.document);
    for (const { version, savedAt, document } of incoming.versions.slice(0, -1)) {
      insertVersion(connection, json, { id: row.id, version, updated_at: Date.parse(savedAt) }, document);
    }
    for (const file of files) insertFile(connection, json, row.id, file);
    return [row, summary];
  };

  return {
    history: (id) =>
      database.read((connection) => {
        const row = selectCase(connection, id);
        if (row === undefined) throw caseProblem.missing();
        const history = historyOf(connection, row);
        if (history.versions.length === 0) throw caseProblem.damaged();
        return history;
      }),

    takeIn: async (cases) => {
      const settled = database.read((connection) => {
        const fileIds = selectFileIds(connection);
        return cases.map((incoming) => ({ incoming, outcome: settle(connection, incoming, fileIds) }));
      });
      const entering = settled
        .filter(({ outcome }) => outcome !== 'unchanged')
        .map(({ incoming, outcome }) => (outcome === 'copied' ? underNewIds(incoming) : incoming))
        .sort((a, b) => a.updatedAt.localeCompare(b.updatedAt));
      const written: string[] = [];
      try {
        for (const { file, bytes } of entering.flatMap(({ files }) => files)) {
          await vault.write(file.id, bytes);
          written.push(file.id);
        }
        const rows = database.write((connection) => entering.map((incoming) => insert(connection, incoming)));
        for (const [row, summary] of rows) {
          const files = entering.find(({ id }) => id === row.id)?.files ?? [];
          index.putFirst(indexedCase(row, summary, files.length));
        }
      } catch (error) {
        await vault.remove(written);
        throw error;
      }
      const count = (wanted: string) => settled.filter(({ outcome }) => outcome === wanted).length;
      return {
        added: count('added'),
        unchanged: count('unchanged'),
        copied: count('copied'),
        files: written.length,
      };
    },
  };
}

function lastOf({ versions }: IncomingCase): IncomingCase['versions'][number] {
  const last = versions.at(-1);
  if (last === undefined) throw caseProblem.damaged();
  return last;
}

function underNewIds(incoming: IncomingCase): IncomingCase {
  const renewed = new Map(incoming.files.map(({ file }) => [file.id, newIdentifier()]));
  const renew = (id: string) => renewed.get(id) ?? '';
  return {
    ...incoming,
    id: newIdentifier(),
    versions: incoming.versions.map((version) => ({
      ...version,
      document: replaceFiles(version.document, renew),
    })),
    files: incoming.files.map(({ file, bytes }) => ({ file: { ...file, id: renew(file.id) }, bytes })),
  };
}
