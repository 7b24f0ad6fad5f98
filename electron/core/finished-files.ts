import { randomUUID } from 'node:crypto';
import { ProblemError } from '../../shared/model/problem.ts';

/** Files that were made and may still be fetched. They are in memory only, and gone with the application. */
export interface FinishedFiles {
  /** Answers the id it can be fetched by. */
  keep(file: File): string;
  /** Throws `file-missing` for one that made room for newer ones. */
  fetch(id: string): File;
}

interface FinishedFilesOptions {
  /** How many of the newest are kept. */
  readonly most: number;
  /** What is said of one that is no longer kept. */
  readonly gone: { readonly message: string; readonly action: string };
}

export function createFinishedFiles({ most, gone }: FinishedFilesOptions): FinishedFiles {
  const kept = new Map<string, File>();
  return {
    keep(file) {
      const id = randomUUID();
      kept.set(id, file);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return id;
    },
    fetch(id) {
      const file = kept.get(id);
      if (file !== undefined) return file;
      throw new ProblemError({ code: 'file-missing', ...gone });
    },
  };
}
