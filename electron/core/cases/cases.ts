import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { FileVault } from '../vault/file-vault.ts';
import type { CaseFiles } from './case-files.ts';
import type { CaseIndex } from './case-index.ts';
import { caseProblem } from './case-problem.ts';
import {
  type CaseRow,
  deleteCase,
  headerOf,
  insertCase,
  selectCase,
  selectDocument,
  selectVersions,
  setTrashed,
  summaryIdentity,
  thinVersions,
  updateCase,
} from './case-rows.ts';
import type { CaseStore } from './case-store.ts';
import { type MeasureProgress, type StoredSummary, storedSummarySchema, summarize } from './case-summary.ts';
import type { Connection, Database } from './database.ts';
import { copyFiles } from './file-copies.ts';
import { replaceFiles } from './file-references.ts';
import { insertFile } from './file-rows.ts';
import type { FreshProgress } from './fresh-progress.ts';
import { newIdentifier } from './identifier.ts';
import { indexedCase } from './indexed-cases.ts';
import type { StoredJson } from './stored-json.ts';
import { storedTime } from './stored-time.ts';

interface CasesOptions {
  readonly database: Database;
  readonly json: StoredJson;
  readonly vault: FileVault;
  readonly clock: { now(): Date };
  readonly index: CaseIndex;
  readonly files: CaseFiles;
  readonly measureProgress: MeasureProgress;
  readonly freshProgress: FreshProgress;
}

/** The part of the store that works on cases; the index is changed only after the disk has been. */
export function createCases(options: CasesOptions): Omit<CaseStore, 'files' | 'transfer' | 'found'> {
  const { database, json, vault, clock, index, files, measureProgress, freshProgress } = options;

  const requireRow = (connection: Connection, id: string): CaseRow => {
    const row = selectCase(connection, id);
    if (row === undefined) throw caseProblem.missing();
    return row;
  };

  const fileCountOf = (id: string) => index.get(id)?.summary.fileCount ?? 0;

  const open: CaseStore['open'] = (id) =>
    database.read((connection) => {
      const row = requireRow(connection, id);
      const document = selectDocument(connection, json, id, row.version);
      if (document === undefined || document === 'damaged') throw caseProblem.damaged();
      return { ...headerOf(row), document, files: files.listOf(id) };
    });

  const sealedRow = (row: Omit<CaseRow, 'summary'>, summary: StoredSummary): CaseRow => ({
    ...row,
    summary: json.encode(summaryIdentity(row), summary),
  });

  const newRow = (summary: StoredSummary, example: boolean): CaseRow => {
    const now = clock.now().getTime();
    return sealedRow(
      {
        id: newIdentifier(),
        version: 1,
        created_at: now,
        updated_at: now,
        trashed_at: null,
        example: example ? 1 : 0,
      },
      summary,
    );
  };

  const create: CaseStore['create'] = (document, { example = false } = {}) => {
    const summary = summarize(document, [], measureProgress);
    const row = newRow(summary, example);
    database.write((connection) => insertCase(connection, json, row, document));
    index.putFirst(indexedCase(row, summary, 0));
    return open(row.id);
  };

  const save: CaseStore['save'] = (id, baseVersion, document) => {
    const summary = summarize(document, files.listOf(id), measureProgress);
    const row = database.write((connection) => {
      const current = requireRow(connection, id);
      if (current.trashed_at !== null) throw caseProblem.inTrash();
      if (current.version !== baseVersion) throw caseProblem.conflict();
      const next = sealedRow(
        { ...current, version: baseVersion + 1, updated_at: clock.now().getTime() },
        summary,
      );
      updateCase(connection, json, next, document);
      thinVersions(connection, id, next.version, next.updated_at);
      return next;
    });
    index.putFirst(indexedCase(row, summary, fileCountOf(id)));
    return { version: row.version, savedAt: storedTime(row.updated_at) };
  };

  const duplicate: CaseStore['duplicate'] = async (id) => {
    const original = open(id);
    const copies = await copyFiles(original.files, vault);
    const title = original.document.title || original.document.organization.name;
    const document: CaseDocument = {
      ...replaceFiles(original.document, (fileId) => copies.get(fileId)?.id ?? ''),
      title: title === '' ? '' : messages.cases.copyOf(title),
    };
    const summary = summarize(document, [...copies.values()], measureProgress);
    const row = newRow(summary, original.example);
    try {
      database.write((connection) => {
        insertCase(connection, json, row, document);
        for (const file of copies.values()) insertFile(connection, json, row.id, file);
      });
    } catch (error) {
      await vault.remove([...copies.values()].map((file) => file.id));
      throw error;
    }
    index.putFirst(indexedCase(row, summary, copies.size));
    return open(row.id);
  };

  const setTrash = (id: string, trashedAt: Date | null) => {
    database.write((connection) => {
      const { summary: before, ...row } = requireRow(connection, id);
      const stored = json.decode(summaryIdentity(row), before, storedSummarySchema);
      const changed = { ...row, trashed_at: trashedAt?.getTime() ?? null };
      // One that cannot be read stays as it is, and goes on being told as damaged.
      setTrashed(
        connection,
        stored === undefined ? { ...changed, summary: before } : sealedRow(changed, stored),
      );
    });
    const summary = index.get(id)?.summary;
    if (summary !== undefined) index.replace({ ...summary, trashedAt: trashedAt?.toISOString() ?? null });
  };

  const eraseRows: CaseStore['eraseAll'] = async (ids, alongside) => {
    const fileIds = ids.flatMap((id) => files.listOf(id).map((file) => file.id));
    const versions = database.writeDeletion((connection) => {
      const counts = ids.map((id) => selectVersions(connection, id).length);
      for (const id of ids) deleteCase(connection, id);
      alongside?.();
      return counts.reduce((sum, count) => sum + count, 0);
    });
    for (const id of ids) index.remove(id);
    await vault.remove(fileIds);
    return { versions, files: fileIds.length };
  };

  return {
    list: ({ query, trashed }) => freshProgress(index.search(query, trashed)),
    create,
    open,
    save,
    duplicate,
    trash: (id) => setTrash(id, clock.now()),
    restore: (id) => setTrash(id, null),
    erase: async (id) => {
      const row = database.read((connection) => requireRow(connection, id));
      if (row.trashed_at === null) throw caseProblem.notInTrash();
      await eraseRows([id]);
    },
    eraseAll: eraseRows,
    eraseExamples: async () => {
      const examples = [...index.search('', false), ...index.search('', true)].filter(
        ({ example }) => example,
      );
      await eraseRows(examples.map(({ id }) => id));
      return examples.length;
    },
    versions: (id) =>
      database.read((connection) => {
        requireRow(connection, id);
        return selectVersions(connection, id).map(({ version, savedAt }) => ({
          version,
          savedAt: storedTime(savedAt),
        }));
      }),
    openVersion: (id, version) =>
      database.read((connection) => {
        requireRow(connection, id);
        const document = selectDocument(connection, json, id, version);
        if (document === undefined) throw caseProblem.versionMissing();
        if (document === 'damaged') throw caseProblem.damaged();
        return document;
      }),
  };
}
