import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { systemCode } from './failure.ts';

/** Files written by one run of a command into one folder. */
export interface OutputFiles {
  /**
   * Writes `bytes` under `stem` and `extension`, whole or not at all, and answers the path. What an earlier
   * run wrote is replaced; what this run wrote is not: a second file of the same name gets a number.
   */
  readonly write: (stem: string, extension: string, bytes: Uint8Array) => Promise<string>;
}

/** Creates the folder when missing. Throws `disk-full` or `disk-read-only`. */
export async function openOutput(folder: string): Promise<OutputFiles> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
  const taken = new Set<string>();
  return {
    write: async (stem, extension, bytes) => {
      const path = join(folder, freeName(stem, extension, taken));
      await writing(path, () => writeWhole(path, bytes));
      return path;
    },
  };
}

function freeName(stem: string, extension: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${extension}`;
    // Names that differ in case only are one file on Windows and macOS.
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(partial, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function writing<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const file = basename(path);
    const isFull = ['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '');
    const problem = isFull
      ? ({ code: 'disk-full', ...messages.cli.diskFull(file), file } as const)
      : ({ code: 'disk-read-only', ...messages.cli.notWritable(file), file } as const);
    throw new ProblemError(problem, { cause: error });
  }
}
