import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { syncFolder, unfinishedSuffix, writeDurably } from './durable-file.ts';
import { isNotFound } from './not-found.ts';
import type { Sealer } from './sealer.ts';
import { onDiskAsync } from './storage-problem.ts';

/** Where the bytes of files rest, each sealed under its id. The only place that knows how they are kept. */
export interface FileVault {
  /** Resolves when the bytes would survive a power cut. Throws `disk-full`, `disk-read-only`. */
  write(id: string, bytes: Uint8Array): Promise<void>;
  /** Throws `file-missing`; `file-damaged` when the bytes are not those that were written. */
  read(id: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Removes the bytes; what is already gone is no error. */
  remove(ids: readonly string[]): Promise<void>;
  /**
   * Compares the folder with the ids that rows name. Removes what no row names and was there before the
   * start: a crash between bytes and row, or between row and bytes, leaves such files.
   */
  sweep(known: ReadonlySet<string>): Promise<{ removed: number; missing: string[] }>;
}

export interface FileVaultOptions {
  /** Created when missing. */
  readonly folder: string;
  readonly sealer: Pick<Sealer, 'seal' | 'open'>;
  /** Orphans older than this are of an earlier run. */
  readonly startedAt: Date;
}

/** What a file's bytes are sealed for; the sealer tells the folders apart. */
export const fileContentIdentity = (id: string): string => `content/${id}`;

export async function openFileVault({ folder, sealer, startedAt }: FileVaultOptions): Promise<FileVault> {
  await onDiskAsync(() => mkdir(folder, { recursive: true, mode: 0o700 }));
  const pathOf = (id: string) => join(folder, id);

  return {
    write: (id, bytes) =>
      onDiskAsync(() => writeDurably(pathOf(id), sealer.seal(fileContentIdentity(id), bytes))),

    read: (id) =>
      onDiskAsync(async () => {
        const bytes = sealer.open(fileContentIdentity(id), await readSealed(pathOf(id)));
        if (bytes === undefined) throw lost('file-damaged');
        return bytes;
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

async function readSealed(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw isNotFound(error) ? lost('file-missing', error) : error;
  }
}

function lost(code: 'file-missing' | 'file-damaged', cause?: unknown): ProblemError {
  const { fileMissing, fileDamaged } = messages.cases;
  return new ProblemError({ code, ...(code === 'file-missing' ? fileMissing : fileDamaged) }, { cause });
}

/** Whether reading failed because the bytes are gone or changed, for good. */
export function isLost(error: unknown): boolean {
  return error instanceof ProblemError && /^file-(missing|damaged)$/.test(error.problem.code);
}
