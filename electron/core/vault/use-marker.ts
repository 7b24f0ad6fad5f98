import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeDurably } from './durable-file.ts';
import { isNotFound } from './not-found.ts';
import { onDiskAsync } from './storage-problem.ts';

/** Lies in the data folder as long as the data is in use, and after an end without closing. */
export interface UseMarker {
  /** Whether it was there already. */
  readonly uncleanEnd: boolean;
  remove(): Promise<void>;
}

export async function placeUseMarker(dataDirectory: string): Promise<UseMarker> {
  const path = join(dataDirectory, 'in-use');
  return onDiskAsync(async () => {
    const uncleanEnd = await exists(path);
    if (!uncleanEnd) await writeDurably(path, new Uint8Array(0));
    return {
      uncleanEnd,
      remove: () =>
        onDiskAsync(async () => {
          await rm(path, { force: true });
          await syncFolder(dataDirectory);
        }),
    };
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
