import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseFiles, fileFolders } from '../backup/store-parts.ts';
import { syncFolder } from './durable-file.ts';
import { isNotFound } from './not-found.ts';
import { setAsideName } from './set-aside.ts';
import { onDiskAsync } from './storage-problem.ts';

/**
 * Everything that belongs to one key, that key's own files last: as long as these are there, an interrupted move
 * looks like lost data and not like a folder in which nothing was ever kept.
 */
const parts = [...databaseFiles, ...fileFolders, 'backups', 'keys.json', 'device.key'];

/**
 * Moves the data, its backups and its keys, sealed as they are, to a folder of their own inside the data folder; put
 * back together they open as before. The data must be closed. Answers the folder's name.
 */
export async function putDataAside(dataDirectory: string, now: Date): Promise<string> {
  const name = setAsideName(now);
  const aside = join(dataDirectory, name);
  await onDiskAsync(async () => {
    await mkdir(aside, { recursive: true, mode: 0o700 });
    for (const part of parts) await move(join(dataDirectory, part), join(aside, part));
    await syncFolder(aside);
    await syncFolder(dataDirectory);
  });
  return name;
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
