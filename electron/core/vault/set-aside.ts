import { readdir } from 'node:fs/promises';
import { onDiskAsync } from './storage-problem.ts';

/** Name of the folder, inside the data folder, in which a store that broke at this moment is kept. */
export function setAsideName(now: Date): string {
  return `set-aside-${now.toISOString().replace(/[-:.]/g, '')}`;
}

/** Folders of stores that were set aside, the oldest first. */
export async function listSetAside(dataDirectory: string): Promise<string[]> {
  const names = await onDiskAsync(() => readdir(dataDirectory));
  return names.filter((name) => /^set-aside-\d{8}T\d{9}Z$/.test(name)).sort();
}
