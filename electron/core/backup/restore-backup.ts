import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RestoreResult } from '../../../shared/model/vault.ts';
import type { MeasureProgress } from '../cases/case-summary.ts';
import { type Database, openDatabase } from '../cases/database.ts';
import type { DataKey } from '../vault/data-key.ts';
import { onDiskAsync } from '../vault/storage-problem.ts';
import { findBackup, type TrustedBackup } from './backup-shelf.ts';
import { type AuditTables, readAudit, replaceAudit } from './carried-audit.ts';
import { type CaseStates, caseStates, casesBehind } from './case-states.ts';
import type { DiskPorts } from './copy-store.ts';
import { readDamagedStore } from './damaged/read-damaged-store.ts';
import { salvageFiles, salvageRows } from './damaged/salvage.ts';
import { requireSpace } from './free-space.ts';
import { makeBackup } from './make-backup.ts';
import { storeCopyName } from './manifest.ts';
import { beginPreparing, replaceStore, stopPreparing } from './replace-store.ts';
import { databaseName } from './store-parts.ts';
import { copyDurably, takeFile } from './take-file.ts';
import { contentProblem } from './verify-backup.ts';

export interface RestoreRequest extends DiskPorts {
  readonly dataDirectory: string;
  readonly id: string;
  readonly dataKey: DataKey;
  readonly clock: { now(): Date };
  readonly measureProgress: MeasureProgress;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((ratio: number) => void) | undefined;
}

/**
 * Puts a backup in place of the present store; the data must be closed. A sound store first becomes a
 * backup itself; a broken one is set aside, and what can still be read of it is put over the backup. Up to
 * the last step, a renaming, the present store stays as it is, also when the restore fails or is cancelled.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoreResult> {
  const { dataDirectory, clock, onProgress = () => {} } = request;
  const backup = await findBackup(dataDirectory, request.id, request.dataKey);
  try {
    const folder = await prepare(backup, request);
    onProgress(0.5);
    const undo = await backUpPresent(request);
    onProgress(0.8);
    const now = clock.now();
    const restored = openDatabase(join(folder, databaseName));
    try {
      return undo === null
        ? await replaceBroken(request, folder, restored, now)
        : await replaceSound(request, restored, undo, now);
    } finally {
      restored.close();
    }
  } catch (error) {
    await stopPreparing(dataDirectory);
    throw error;
  }
}

/** Copies the backup to where the new store is prepared, and reads every byte of the copy. */
async function prepare(backup: TrustedBackup, request: RestoreRequest): Promise<string> {
  const { dataDirectory, dataKey, signal, link, measureSpace, onProgress = () => {} } = request;
  const { manifest } = backup;
  const folder = await onDiskAsync(async () => {
    const preparing = await beginPreparing(dataDirectory);
    await requireSpace(preparing, manifest.database.bytes, measureSpace);
    await copyDurably(join(backup.folder, storeCopyName), join(preparing, databaseName)).catch(damagedIfGone);
    for (const { folder: kind, name, bytes } of manifest.files) {
      signal?.throwIfAborted();
      const from = join(backup.folder, kind, name);
      const way = await takeFile(from, join(preparing, kind, name), link).catch(damagedIfGone);
      if (way === 'copied') await requireSpace(preparing, bytes, measureSpace);
    }
    return preparing;
  });
  const problem = await contentProblem(folder, manifest, dataKey, {
    signal,
    storeName: databaseName,
    onProgress: (ratio) => onProgress(0.1 + 0.4 * ratio),
  });
  if (problem !== null) throw new ProblemError(problem);
  return folder;
}

/** What is gone from a backup is found when the copy is read. */
function damagedIfGone(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

/** A sound store that is to be replaced. */
interface Present {
  /** Of the backup that it became. */
  readonly id: string;
  readonly present: CaseStates;
  readonly audit: AuditTables;
}

/** Makes the present store a backup; `null` when it is too broken for one. */
async function backUpPresent(request: RestoreRequest): Promise<Present | null> {
  const { dataDirectory, clock, dataKey, signal, link, measureSpace } = request;
  const path = join(dataDirectory, databaseName);
  let database: Database | undefined;
  try {
    await access(path);
    database = openDatabase(path);
    const { id } = await makeBackup({
      dataDirectory,
      database,
      clock,
      dataKey,
      reason: 'before-restore',
      signal,
      link,
      measureSpace,
    });
    return {
      id,
      present: database.read((connection) => caseStates(connection, dataKey)),
      audit: database.read(readAudit),
    };
  } catch (error) {
    if (isBroken(error)) return null;
    throw error;
  } finally {
    database?.close();
  }
}

function isBroken(error: unknown): boolean {
  if (error instanceof ProblemError) {
    return error.problem.code === 'store-damaged' || error.problem.code === 'store-newer';
  }
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function replaceSound(
  { dataDirectory, dataKey }: RestoreRequest,
  restored: Database,
  { id, present, audit }: Present,
  now: Date,
): Promise<RestoreResult> {
  const states = restored.read((connection) => caseStates(connection, dataKey));
  restored.write((connection) => replaceAudit(connection, audit));
  restored.close();
  await replaceStore(dataDirectory, { broken: false, now });
  return { undo: id, setAside: null, salvaged: 0, missing: casesBehind(present, states) };
}

async function replaceBroken(
  { dataDirectory, dataKey, measureProgress }: RestoreRequest,
  folder: string,
  restored: Database,
  now: Date,
): Promise<RestoreResult> {
  const before = restored.read((connection) => caseStates(connection, dataKey));
  const found = readDamagedStore(join(dataDirectory, databaseName), dataKey, before);
  const salvaged = salvageRows(found, { database: restored, dataKey, measureProgress });
  await salvageFiles(found, dataKey, { from: dataDirectory, to: folder });
  const states = restored.read((connection) => caseStates(connection, dataKey));
  restored.close();
  const setAside = await replaceStore(dataDirectory, { broken: true, now });
  return { undo: null, setAside, salvaged, missing: casesBehind(found.known, states) };
}
