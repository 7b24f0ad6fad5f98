import type { StoredFile } from '../../../shared/model/case-record.ts';
import { type FileVault, isLost } from '../vault/file-vault.ts';
import { newIdentifier } from './identifier.ts';

/**
 * Copies the bytes of files under new ids: all that are there, or none when the disk refuses one. Copies
 * rather than shared bytes, so that removing a case removes its files without counting who else has them.
 * The result is by the id of the original.
 */
export async function copyFiles(
  files: readonly StoredFile[],
  vault: FileVault,
): Promise<Map<string, StoredFile>> {
  const copies = new Map<string, StoredFile>();
  try {
    for (const file of files) {
      const bytes = await readUnlessMissing(vault, file.id);
      if (bytes === undefined) continue;
      const copy = { ...file, id: newIdentifier() };
      await vault.write(copy.id, bytes);
      copies.set(file.id, copy);
    }
  } catch (error) {
    await vault.remove([...copies.values()].map((copy) => copy.id));
    throw error;
  }
  return copies;
}

async function readUnlessMissing(vault: FileVault, id: string): Promise<Uint8Array | undefined> {
  try {
    return await vault.read(id);
  } catch (error) {
    if (isLost(error)) return undefined;
    throw error;
  }
}
