import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { Problem } from '../../../shared/model/problem.ts';
import { newestLayout } from '../cases/migrations/migrate.ts';
import type { DataKey } from '../vault/data-key.ts';
import { onDiskAsync } from '../vault/storage-problem.ts';
import { backupProblem } from './backup-problem.ts';
import { countUnreadable } from './count-unreadable.ts';
import { digestOfFile } from './digest-file.ts';
import { examineDatabase } from './examine-database.ts';
import { type Manifest, manifestName, openManifest, storeCopyName } from './manifest.ts';
import { codeOf } from './take-file.ts';

/** The manifest of a backup's folder, `undefined` when there is none or it is not authentic. */
export async function readManifest(
  folder: string,
  id: string,
  dataKey: DataKey,
): Promise<Manifest | undefined> {
  const sealed = await readFile(join(folder, manifestName)).catch(unlessAbsent);
  return sealed && openManifest(dataKey, id, sealed);
}

/** What is wrong with a backup as far as names and sizes tell, `null` when nothing is. */
export async function quickProblem(folder: string, id: string, dataKey: DataKey): Promise<Problem | null> {
  return onDiskAsync(async () => {
    const manifest = await readManifest(folder, id, dataKey);
    return manifest === undefined ? backupProblem.manifestDamaged : sizeProblem(folder, manifest);
  });
}

/** As `quickProblem`, of a manifest that was opened. */
export async function sizeProblem(
  folder: string,
  manifest: Manifest,
  storeName = storeCopyName,
): Promise<Problem | null> {
  if (manifest.layout > newestLayout) return backupProblem.newer;
  if ((await sizeOf(join(folder, storeName))) !== manifest.database.bytes) {
    return backupProblem.storeDamaged;
  }
  let damaged = 0;
  for (const { folder: kind, name, bytes } of manifest.files) {
    if ((await sizeOf(join(folder, kind, name))) !== bytes) damaged += 1;
  }
  return damaged > 0 ? backupProblem.filesDamaged(damaged) : null;
}

interface ContentOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((ratio: number) => void) | undefined;
  /** The name of the database, where it has become the store's. */
  readonly storeName?: string;
}

/** What is wrong with a backup's content, every byte of which is read; `null` when nothing is. */
export async function contentProblem(
  folder: string,
  manifest: Manifest,
  dataKey: DataKey,
  { signal, onProgress = () => {}, storeName = storeCopyName }: ContentOptions = {},
): Promise<Problem | null> {
  return onDiskAsync(async () => {
    const problem = await sizeProblem(folder, manifest, storeName);
    if (problem !== null) return problem;
    const store = join(folder, storeName);
    if ((await digestOfFile(store, signal)) !== manifest.database.sha256) return backupProblem.storeDamaged;
    let damaged = 0;
    for (const [index, { folder: kind, name, sha256 }] of manifest.files.entries()) {
      if ((await digestOfFile(join(folder, kind, name), signal)) !== sha256) damaged += 1;
      onProgress((index + 1) / manifest.files.length);
    }
    if (damaged > 0) return backupProblem.filesDamaged(damaged);
    return (await isReadable(store, manifest, dataKey, signal)) ? null : backupProblem.storeDamaged;
  });
}

async function isReadable(
  store: string,
  manifest: Manifest,
  dataKey: DataKey,
  signal?: AbortSignal,
): Promise<boolean> {
  const facts = await examineDatabase(store, { check: true });
  if (!facts.sound || facts.content !== manifest.content) return false;
  if (!manifest.sealed) return true;
  const connection = new BetterSqlite(store, { readonly: true });
  try {
    return (await countUnreadable(connection, dataKey, signal)) === manifest.unreadable;
  } finally {
    connection.close();
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(unlessAbsent);
  return found?.isFile() ? found.size : undefined;
}

function unlessAbsent(error: unknown): undefined {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
  throw error;
}
