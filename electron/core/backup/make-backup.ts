import type { Backup, BackupReason } from '../../../shared/model/vault.ts';
import { localDate } from '../local-date.ts';
import type { DataKey } from '../vault/data-key.ts';
import { describeShelf, isTrusted, readShelf } from './backup-shelf.ts';
import { type CopyRequest, copyStore, discardCopy } from './copy-store.ts';
import type { Manifest } from './manifest.ts';
import { sealBackup } from './seal-backup.ts';
import { makeShelf, rotateShelf, sealWaiting, sweepShelf } from './shelf-upkeep.ts';

export interface BackupRequest extends CopyRequest {
  readonly reason: BackupReason;
  readonly dataKey: DataKey;
}

/**
 * Makes a backup of an open store and rotates the others. Only one at a time works on a data folder.
 * When it fails, or is interrupted at any point, nothing stands under a backup's name.
 */
export async function makeBackup(request: BackupRequest): Promise<Manifest> {
  const { dataDirectory, clock, reason, dataKey, signal, onProgress = () => {} } = request;
  await makeShelf(dataDirectory);
  await sweepShelf(dataDirectory);
  await sealWaiting(dataDirectory, dataKey);
  const copy = await copyStore(request);
  try {
    const earlier = (await readShelf(dataDirectory, dataKey)).filter(isTrusted);
    const manifest = await sealBackup({ copy, reason, dataKey, earlier, signal });
    await rotateShelf(dataDirectory, dataKey, localDate(clock.now()));
    onProgress(1);
    return manifest;
  } catch (error) {
    await discardCopy(copy.folder);
    throw error;
  }
}

/** What is told of all backups, the newest first. */
export async function listBackups(
  dataDirectory: string,
  dataKey: DataKey,
  clock: { now(): Date },
): Promise<Backup[]> {
  return describeShelf(await readShelf(dataDirectory, dataKey), localDate(clock.now()));
}
