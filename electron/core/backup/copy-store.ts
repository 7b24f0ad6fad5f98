import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason } from '../../../shared/model/vault.ts';
import type { Database } from '../cases/database.ts';
import { syncFolder, unfinishedSuffix } from '../vault/durable-file.ts';
import { onDiskAsync } from '../vault/storage-problem.ts';
import { backupIdAt } from './backup-id.ts';
import { copyDatabase, sizeOfDatabase } from './copy-database.ts';
import type { DatabaseFacts } from './database-facts.ts';
import { examineDatabase } from './examine-database.ts';
import { type MeasureSpace, requireSpace } from './free-space.ts';
import { storeCopyName } from './manifest.ts';
import { backupsFolder, databaseName, type FileFolder, fileFolders, isFileName } from './store-parts.ts';
import { codeOf, type LinkFile, takeFile } from './take-file.ts';

/** What a disk may do otherwise than most. */
export interface DiskPorts {
  readonly link?: LinkFile | undefined;
  readonly measureSpace?: MeasureSpace | undefined;
}

export interface CopyRequest extends DiskPorts {
  readonly dataDirectory: string;
  readonly database: Pick<Database, 'read'>;
  readonly clock: { now(): Date };
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((ratio: number) => void) | undefined;
}

/** A store copied under an unfinished name; not a backup before its manifest is sealed. */
export interface StoreCopy {
  readonly id: string;
  readonly folder: string;
  readonly facts: DatabaseFacts;
}

/**
 * Copies the store as it is now; needs no key. Nothing is left behind when it fails. Throws `disk-full`,
 * `disk-read-only` and the like, `store-damaged` when the rows are read but not sound.
 */
export async function copyStore(request: CopyRequest): Promise<StoreCopy> {
  const { dataDirectory, database, clock, signal, onProgress = () => {} } = request;
  const id = backupIdAt(clock.now());
  const folder = join(backupsFolder(dataDirectory), id + unfinishedSuffix);
  return onDiskAsync(async () => {
    try {
      for (const name of fileFolders) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
      const databaseBytes = await sizeOfDatabase(database, join(dataDirectory, databaseName));
      await requireSpace(folder, databaseBytes, request.measureSpace);
      // Taken before the rows, so that a file removed meanwhile is still there for its row.
      for (const name of fileFolders) {
        await takeFiles(request, folder, name, await namesIn(join(dataDirectory, name)));
      }
      onProgress(0.3);
      const copy = join(folder, storeCopyName);
      await copyDatabase({
        database,
        to: copy,
        signal,
        onProgress: (ratio) => onProgress(0.3 + 0.4 * ratio),
      });
      const facts = await examineDatabase(copy, { check: true });
      signal?.throwIfAborted();
      for (const name of fileFolders) await settleFiles(request, folder, name, facts.files[name]);
      for (const name of fileFolders) await syncFolder(join(folder, name));
      await syncFolder(folder);
      onProgress(0.8);
      return { id, folder, facts };
    } catch (error) {
      await discardCopy(folder);
      throw error;
    }
  });
}

/** Removes a copy that will not become a backup; what cannot be removed now is left for the next sweep. */
export async function discardCopy(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => {});
}

/** Afterwards the copy has exactly the files its rows name, but those that were missing already. */
async function settleFiles(
  request: CopyRequest,
  folder: string,
  name: FileFolder,
  named: readonly string[],
): Promise<void> {
  await takeFiles(request, folder, name, named);
  const wanted = new Set(named);
  for (const present of await namesIn(join(folder, name))) {
    if (!wanted.has(present)) await rm(join(folder, name, present));
  }
}

async function takeFiles(
  { dataDirectory, link, measureSpace, signal }: CopyRequest,
  folder: string,
  name: FileFolder,
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    signal?.throwIfAborted();
    const from = join(dataDirectory, name, file);
    try {
      const way = await takeFile(from, join(folder, name, file), link);
      // Copies take space: from the first on, each may be the one that fills the disk.
      if (way === 'copied') await requireSpace(folder, (await stat(from)).size, measureSpace);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(isFileName);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

const waitingSuffix = '.waiting';

/** Keeps a copy until the key is known that its manifest is sealed with. */
export async function keepWaiting(copy: StoreCopy, reason: BackupReason): Promise<void> {
  const backups = join(copy.folder, '..');
  await onDiskAsync(async () => {
    await rename(copy.folder, join(backups, `${copy.id}.${reason}${waitingSuffix}`));
    await syncFolder(backups);
  });
}

/** The id and reason of a waiting copy's folder, `undefined` for others. */
export function waitingName(name: string): { id: string; reason: string } | undefined {
  if (!name.endsWith(waitingSuffix)) return undefined;
  const [id = '', reason = ''] = name.slice(0, -waitingSuffix.length).split('.');
  return { id, reason };
}
