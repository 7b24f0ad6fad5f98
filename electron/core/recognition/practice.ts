import { readFile as load, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readFile } from './pipeline.ts';
import type { Readers } from './read/readers.ts';

/**
 * Reading that nobody asked for: once the pictures of a folder have been read, every table is loaded and every step
 * compiled, and the first picture that matters takes no longer than later ones.
 */
export interface Practice {
  /** Reads each picture once; answers when all are read, when there is none, or when it was stopped. */
  begin(readers: Readers, folder: string | undefined): Promise<void>;
  /** Leaves the rest: somebody waits for a picture. */
  stop(): void;
}

export function createPractice(): Practice {
  const controller = new AbortController();
  const { signal } = controller;
  let begun: Promise<void> | undefined;

  async function readAll(readers: Readers, folder: string): Promise<void> {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort();
    for (const name of names) {
      signal.throwIfAborted();
      await readFile(await load(join(folder, name)), readers, {
        kind: 'auto',
        signal,
        onProgress: () => undefined,
      });
    }
  }

  return {
    begin(readers, folder) {
      if (folder === undefined || signal.aborted) return Promise.resolve();
      // What goes wrong in practice concerns nobody: whoever reads next is told.
      begun ??= readAll(readers, folder).catch(() => undefined);
      return begun;
    },
    stop: () => controller.abort(),
  };
}
