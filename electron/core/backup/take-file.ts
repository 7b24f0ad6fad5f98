import { constants, copyFile, link, open } from 'node:fs/promises';

/** Gives a file a second name; refused by some file systems, and between two. */
export type LinkFile = (from: string, to: string) => Promise<void>;

/**
 * Puts a file that is never changed in a second place: as a hard link, which takes no space, or as a
 * durable copy where the file system has none. Answers which. What is there already stays.
 */
export async function takeFile(
  from: string,
  to: string,
  linkFile: LinkFile = link,
): Promise<'linked' | 'copied' | 'present'> {
  try {
    await linkFile(from, to);
    return 'linked';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return 'present';
    if (code === 'ENOENT' || code === 'ENOSPC' || code === 'EROFS') throw error;
  }
  try {
    // Every system has its own word for "no links here"; copying tells what is really wrong.
    await copyDurably(from, to);
    return 'copied';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'present';
    throw error;
  }
}

/** Copies a file to a name that is not taken and waits until it is on the disk. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await syncFile(to);
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
