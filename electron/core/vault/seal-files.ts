import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './durable-file.ts';
import { fileContentIdentity } from './file-vault.ts';
import { isNotFound } from './not-found.ts';
import { isSealed, type Sealer } from './sealer.ts';
import { onDiskAsync } from './storage-problem.ts';

/**
 * Seals the files of a folder that stand in the clear, one after the other: each is there whole, as it was or
 * sealed, whenever this is interrupted.
 */
export async function sealFiles(folder: string, sealer: Pick<Sealer, 'seal'>): Promise<void> {
  await onDiskAsync(async () => {
    for (const id of await idsIn(folder)) {
      const path = join(folder, id);
      const bytes = await readFile(path);
      // No picture and no PDF begins as a sealed value does.
      if (!isSealed(bytes)) await writeDurably(path, sealer.seal(fileContentIdentity(id), bytes));
    }
  });
}

async function idsIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^[0-9a-f]{32}$/.test(name));
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}
