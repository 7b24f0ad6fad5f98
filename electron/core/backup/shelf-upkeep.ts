import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../shared/model/problem.ts';
import { backupReasonSchema } from '../../../shared/model/vault.ts';
import type { DataKey } from '../vault/data-key.ts';
import { syncFolder, unfinishedSuffix } from '../vault/durable-file.ts';
import { onDiskAsync } from '../vault/storage-problem.ts';
import { isBackupId } from './backup-id.ts';
import { isTrusted, namesOn, readShelf, type TrustedBackup } from './backup-shelf.ts';
import { discardCopy, waitingName } from './copy-store.ts';
import { examineDatabase } from './examine-database.ts';
import { storeCopyName } from './manifest.ts';
import { keptBackups, keptInAll } from './rotation.ts';
import { sealBackup } from './seal-backup.ts';
import { backupsFolder } from './store-parts.ts';
import { sizeProblem } from './verify-backup.ts';

/** Makes the folder that backups lie in, for its owner only. */
export async function makeShelf(dataDirectory: string): Promise<void> {
  await onDiskAsync(() => mkdir(backupsFolder(dataDirectory), { recursive: true, mode: 0o700 }));
}

/**
 * Takes away what the rotation does not keep. Backups that are not whole neither count nor stay once ten
 * newer ones are: they must not push out a good one. What cannot be removed now stays for the next time.
 */
export async function rotateShelf(dataDirectory: string, dataKey: DataKey, today: string): Promise<void> {
  const shelf = await readShelf(dataDirectory, dataKey);
  const whole: TrustedBackup[] = [];
  for (const backup of shelf.filter(isTrusted)) {
    if ((await onDiskAsync(() => sizeProblem(backup.folder, backup.manifest))) === null) whole.push(backup);
  }
  const manifests = whole.map(({ manifest }) => manifest);
  const kept = new Set(keptBackups(manifests, today).map(({ id }) => id));
  const leaving = manifests.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const oldestKept = [...kept].sort()[0] ?? '';
  if (kept.size >= keptInAll) {
    const counted = new Set(manifests.map(({ id }) => id));
    leaving.push(...shelf.map(({ id }) => id).filter((id) => !counted.has(id) && id < oldestKept));
  }
  for (const id of leaving) await removeBackup(dataDirectory, id).catch(() => {});
}

/** Removes a backup: at once from the list, then from the disk. */
export async function removeBackup(dataDirectory: string, id: string): Promise<void> {
  const shelf = backupsFolder(dataDirectory);
  const leaving = join(shelf, id + unfinishedSuffix);
  await onDiskAsync(async () => {
    await rename(join(shelf, id), leaving);
    await rm(leaving, { recursive: true, force: true });
    await syncFolder(shelf);
  });
}

/** Removes what an interrupted backup, or an interrupted removal of one, has left. */
export async function sweepShelf(dataDirectory: string): Promise<void> {
  const shelf = backupsFolder(dataDirectory);
  for (const name of await namesOn(shelf)) {
    const isLeft = name.endsWith(unfinishedSuffix) && isBackupId(name.slice(0, -unfinishedSuffix.length));
    if (isLeft) await discardCopy(join(shelf, name));
  }
}

/** Gives copies that were made without the key their manifests; one that is not sound is left as it is. */
export async function sealWaiting(dataDirectory: string, dataKey: DataKey): Promise<void> {
  const shelf = backupsFolder(dataDirectory);
  for (const name of await namesOn(shelf)) {
    const waiting = waitingName(name);
    const reason = backupReasonSchema.safeParse(waiting?.reason).data;
    if (waiting === undefined || reason === undefined || !isBackupId(waiting.id)) continue;
    const folder = join(shelf, name);
    try {
      const facts = await examineDatabase(join(folder, storeCopyName), { check: true });
      const earlier = (await readShelf(dataDirectory, dataKey)).filter(isTrusted);
      await sealBackup({ copy: { id: waiting.id, folder, facts }, reason, dataKey, earlier });
    } catch (error) {
      // It stays where it is, for whoever has to look into the store by hand; nobody restores it by mistake.
      if (!(error instanceof ProblemError)) throw error;
    }
  }
}
