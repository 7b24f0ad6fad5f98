import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { syncFolder, unfinishedSuffix, writeDurably } from './durable-file.ts';
import { onDiskAsync } from './storage-problem.ts';

/** Where the bytes of files rest, each under its id. The only place that knows how they are kept. */
export interface FileVault {
  /** Resolves when the bytes would survive a power cut. Throws `disk-full`, `disk-read-only`. */
  write(id: string, bytes: Uint8Array): Promise<void>;
  /** Throws `file-missing`. */
  read(id: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Removes the bytes; what is already gone is no error. */
  remove(ids: readonly string[]): Promise<void>;
  /**
   * Compares the folder with the ids that rows name. Removes what no row names and was there before the
   * start: a crash between bytes and row, or between row and bytes, leaves such files.
   */
  sweep(known: ReadonlySet<string>): Promise<{ removed: number; missing: string[] }>;
}

/** Keeps files in `folder`, created when missing. */
export async function openFileVault(folder: string, startedAt: Date): Promise<FileVault> {
  await onDiskAsync(() => mkdir(folder, { recursive: true, mode: 0o700 }));
  const pathOf = (id: string) => join(folder, id);

  return {
    write: (id, bytes) => onDiskAsync(() => writeDurably(pathOf(id), bytes)),

    read: (id) =>
      onDiskAsync(async () => {
        try {
          return await readFile(pathOf(id));
        } catch (error) {
          if (isNotFound(error)) {
            throw new ProblemError({ code: 'file-missing', ...messages.cases.fileMissing }, { cause: error });
          }
          throw error;
        }
      }),

    remove: (ids) =>
      onDiskAsync(async () => {
        for (const id of ids) await rm(pathOf(id), { force: true });
        if (ids.length > 0) await syncFolder(folder);
      }),

    sweep: (known) =>
      onDiskAsync(async () => {
        const present = new Set(await readdir(folder));
        const missing = [...known].filter((id) => !present.has(id));
        const orphans = [...present].filter((name) => !known.has(name) && isOurs(name));
        let removed = 0;
        for (const name of orphans) {
          if (await removeOlder(pathOf(name), startedAt)) removed += 1;
        }
        return { removed, missing };
      }),
  };
}

/** Removes a file last written before `moment`; one that cannot be removed now is left for the next start. */
async function removeOlder(path: string, moment: Date): Promise<boolean> {
  try {
    const { mtime } = await stat(path);
    if (mtime >= moment) return false;
    await rm(path);
    return true;
  } catch {
    return false;
  }
}

/** Files of other names were put there by someone else and are not ours to remove. */
function isOurs(name: string): boolean {
  const id = name.endsWith(unfinishedSuffix) ? name.slice(0, -unfinishedSuffix.length) : name;
  return /^[0-9a-f]{32}$/.test(id);
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
