import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { BackupReason } from '../../../shared/model/vault.ts';
import { localDate } from '../local-date.ts';
import type { DataKey } from '../vault/data-key.ts';
import { syncFolder, writeDurably } from '../vault/durable-file.ts';
import { onDiskAsync } from '../vault/storage-problem.ts';
import { timeOfBackup } from './backup-id.ts';
import { backupProblem } from './backup-problem.ts';
import type { StoreCopy } from './copy-store.ts';
import { countUnreadable } from './count-unreadable.ts';
import { digestOfFile } from './digest-file.ts';
import { type KeptFile, type Manifest, manifestName, sealManifest, storeCopyName } from './manifest.ts';
import { fileFolders } from './store-parts.ts';
import { codeOf } from './take-file.ts';
import { quickProblem } from './verify-backup.ts';

/** A backup that stands beside the new one; files they share need not be read again. */
interface EarlierBackup {
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface SealRequest {
  readonly copy: StoreCopy;
  readonly reason: BackupReason;
  readonly dataKey: DataKey;
  /** Good backups, newest first. */
  readonly earlier: readonly EarlierBackup[];
  readonly signal?: AbortSignal | undefined;
}

/** Makes a copied store a backup: counts, digests, manifest, final name; then reopens it. */
export async function sealBackup(request: SealRequest): Promise<Manifest> {
  const { copy, reason, dataKey, earlier, signal } = request;
  const { facts, id } = copy;
  if (!facts.sound) throw new ProblemError(backupProblem.presentDamaged);
  return onDiskAsync(async () => {
    const store = join(copy.folder, storeCopyName);
    const madeAt = timeOfBackup(id);
    const manifest: Manifest = {
      format: 'beituo-backup/1',
      id,
      number: Math.max(0, ...earlier.map((backup) => backup.manifest.number)) + 1,
      madeAt: madeAt.toISOString(),
      day: localDate(madeAt),
      reason,
      layout: facts.layout,
      sealed: facts.sealed,
      cases: facts.cases,
      unreadable: facts.sealed ? await unreadableIn(store, dataKey, signal) : 0,
      content: facts.content,
      database: { bytes: (await stat(store)).size, sha256: await digestOfFile(store, signal) },
      files: await keptFiles(request),
    };
    await writeDurably(join(copy.folder, manifestName), sealManifest(dataKey, manifest));
    const backups = join(copy.folder, '..');
    const final = join(backups, id);
    await rename(copy.folder, final);
    await syncFolder(backups);
    const problem = await quickProblem(final, id, dataKey);
    if (problem !== null) throw new ProblemError(problem);
    return manifest;
  });
}

async function unreadableIn(path: string, dataKey: DataKey, signal?: AbortSignal): Promise<number> {
  const connection = new BetterSqlite(path, { readonly: true });
  try {
    return await countUnreadable(connection, dataKey, signal);
  } finally {
    connection.close();
  }
}

async function keptFiles({ copy, earlier, signal }: SealRequest): Promise<KeptFile[]> {
  const known = new Map<string, { file: KeptFile; path: string }>();
  for (const { folder, manifest } of earlier.toReversed()) {
    for (const file of manifest.files) {
      known.set(`${file.folder}/${file.name}`, { file, path: join(folder, file.folder, file.name) });
    }
  }
  const kept: KeptFile[] = [];
  for (const folder of fileFolders) {
    for (const name of copy.facts.files[folder]) {
      signal?.throwIfAborted();
      const path = join(copy.folder, folder, name);
      const found = await stat(path, { bigint: true }).catch(unlessMissing);
      if (found === undefined) continue;
      const before = known.get(`${folder}/${name}`);
      const shared = before !== undefined && (await isSameFile(found, before.path));
      // The digest of a shared file is the one from when it was new: what has changed since, is damage.
      const sha256 = shared ? before.file.sha256 : await digestOfFile(path, signal);
      kept.push({ folder, name, bytes: Number(found.size), sha256 });
    }
  }
  return kept;
}

async function isSameFile(found: { dev: bigint; ino: bigint }, path: string): Promise<boolean> {
  const other = await stat(path, { bigint: true }).catch(unlessMissing);
  return other !== undefined && other.dev === found.dev && other.ino === found.ino;
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}
