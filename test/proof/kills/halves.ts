import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBackupId } from '../../../electron/core/backup/backup-id.ts';
import { contentProblem, readManifest } from '../../../electron/core/backup/verify-backup.ts';
import type { DataKey } from '../../../electron/core/vault/data-key.ts';
import { fileContentIdentity } from '../../../electron/core/vault/file-vault.ts';
import { isSealed } from '../../../electron/core/vault/sealer.ts';
import { formOf, pictureOf } from './content.ts';

/** The names in a folder, none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Looks at a data folder as it lies there after a kill, before anything is opened, for files and backups that have
 * their final name and are not whole.
 */
export async function halves(dataDirectory: string, dataKey: DataKey): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['files', 'letter-forms'] as const) {
    const sealer = dataKey.sealer(folder);
    for (const name of namesIn(join(dataDirectory, folder)).filter((name) => /^[0-9a-f]{32}$/.test(name))) {
      const bytes = readFileSync(join(dataDirectory, folder, name));
      const plain = isSealed(bytes) ? sealer.open(fileContentIdentity(name), bytes) : bytes;
      if (plain === undefined || !isContent(plain, folder)) found.push(`half a file: ${folder}/${name}`);
    }
  }
  const shelf = join(dataDirectory, 'backups');
  for (const id of namesIn(shelf).filter(isBackupId)) {
    const manifest = await readManifest(join(shelf, id), id, dataKey);
    const problem = manifest && (await contentProblem(join(shelf, id), manifest, dataKey));
    if (manifest === undefined || problem !== null) found.push(`half a backup: ${id} ${problem?.code ?? ''}`);
  }
  return found;
}

/** Of how many bytes each content is, found out once: they say which number a content can be. */
const numbersBySize = { files: new Map<number, number[]>(), 'letter-forms': new Map<number, number[]>() };
const made = { files: 0, 'letter-forms': 0 };
const contentOf = { files: pictureOf, 'letter-forms': formOf };

/** Lets `halves` know what contents there are: all numbers up to this one. */
export function expectContents(upTo: number): void {
  for (const folder of ['files', 'letter-forms'] as const) {
    for (let number = made[folder]; number <= upTo; number += 1) {
      const size = contentOf[folder](number).length;
      numbersBySize[folder].set(size, [...(numbersBySize[folder].get(size) ?? []), number]);
    }
    made[folder] = upTo + 1;
  }
}

function isContent(bytes: Buffer, folder: 'files' | 'letter-forms'): boolean {
  return (numbersBySize[folder].get(bytes.length) ?? []).some((number) =>
    contentOf[folder](number).equals(bytes),
  );
}
