import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Ends the name of a file that is still being written; one found at the start is left of a crash. */
export const unfinishedSuffix = '.unfinished';

const ownerOnly = 0o600;
const renameAttempts = 20;
const renamePauseMs = 25;

/**
 * Writes a whole file so that after a crash or a power cut it is either absent or complete: bytes to a
 * second name, synced, renamed, folder synced. Resolves when it is on the disk.
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = path + unfinishedSuffix;
  try {
    const file = await open(unfinished, 'w', ownerOnly);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(unfinished, path);
  } catch (error) {
    // The first error tells what happened; that the remains could not be removed either adds nothing.
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes additions to and removals from a folder durable. Windows does so by itself and cannot be asked. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Virus scanners and synchronizers on Windows hold a new file open for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt === renameAttempts) throw error;
      await wait(renamePauseMs);
    }
  }
}
