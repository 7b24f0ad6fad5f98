import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { Backup } from '../../../shared/model/vault.ts';
import type { DataKey } from '../vault/data-key.ts';
import { onDiskAsync } from '../vault/storage-problem.ts';
import { isBackupId, timeOfBackup } from './backup-id.ts';
import { backupProblem } from './backup-problem.ts';
import { bytesOf, type Manifest } from './manifest.ts';
import { type Rotated, rotatesOutOn } from './rotation.ts';
import { backupsFolder } from './store-parts.ts';
import { codeOf } from './take-file.ts';
import { readManifest, sizeProblem } from './verify-backup.ts';

/** A backup as it lies in its folder; `manifest` is absent when it cannot be trusted. */
export interface ShelvedBackup {
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest | undefined;
}

/** A backup whose manifest is authentic. */
export type TrustedBackup = ShelvedBackup & { readonly manifest: Manifest };

/** Every backup of a data folder, the newest first. */
export async function readShelf(dataDirectory: string, dataKey: DataKey): Promise<ShelvedBackup[]> {
  const shelf = backupsFolder(dataDirectory);
  return onDiskAsync(async () => {
    const ids = (await namesOn(shelf)).filter(isBackupId);
    const read = ids.map(async (id) => {
      const folder = join(shelf, id);
      return { id, folder, manifest: await readManifest(folder, id, dataKey) };
    });
    return (await Promise.all(read)).sort(newestFirst);
  });
}

export const isTrusted = (backup: ShelvedBackup): backup is TrustedBackup => backup.manifest !== undefined;

/** By the order in which they were made; one that tells no number stands where its name says. */
function newestFirst(a: ShelvedBackup, b: ShelvedBackup): number {
  if (isTrusted(a) && isTrusted(b)) return b.manifest.number - a.manifest.number;
  return a.id < b.id ? 1 : -1;
}

/** Finds one backup. Throws `backup-missing`, `backup-damaged` when its manifest cannot be trusted. */
export async function findBackup(
  dataDirectory: string,
  id: string,
  dataKey: DataKey,
): Promise<TrustedBackup> {
  const folder = join(backupsFolder(dataDirectory), id);
  return onDiskAsync(async () => {
    const found = isBackupId(id) && (await stat(folder).catch(unlessMissing));
    if (!found) throw new ProblemError(backupProblem.missing);
    const manifest = await readManifest(folder, id, dataKey);
    if (manifest === undefined) throw new ProblemError(backupProblem.manifestDamaged);
    return { id, folder, manifest };
  });
}

/** What a person is told of the backups on a shelf. */
export async function describeShelf(shelf: readonly ShelvedBackup[], today: string): Promise<Backup[]> {
  const rotated = shelf.filter(isTrusted).map(({ manifest }) => manifest);
  return Promise.all(shelf.map((backup) => describeBackup(backup, rotated, today)));
}

export async function describeBackup(
  { id, folder, manifest }: ShelvedBackup,
  all: readonly Rotated[],
  today: string,
): Promise<Backup> {
  if (manifest === undefined) {
    const madeAt = timeOfBackup(id).toISOString();
    const unknown = { cases: 0, files: 0, bytes: 0, rotatesOut: null };
    return { id, madeAt, reason: 'manual', ...unknown, problem: backupProblem.manifestDamaged };
  }
  return {
    id,
    madeAt: manifest.madeAt,
    reason: manifest.reason,
    cases: manifest.cases,
    files: manifest.files.length,
    bytes: bytesOf(manifest),
    rotatesOut: rotatesOutOn(id, all, today),
    problem: await onDiskAsync(() => sizeProblem(folder, manifest)),
  };
}

/** Names in the folder of backups; none when there is none. */
export async function namesOn(shelf: string): Promise<string[]> {
  try {
    return await readdir(shelf);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}
