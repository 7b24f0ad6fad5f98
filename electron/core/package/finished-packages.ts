import { randomUUID } from 'node:crypto';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

/** Packages that were made and may still be fetched. They are in memory only, and gone with the application. */
export interface FinishedPackages {
  /** Answers the id it can be fetched by. */
  keep(file: File): string;
  /** Throws `file-missing` for one that made room for newer ones. */
  fetch(id: string): File;
}

/** How many of the newest are kept. */
const mostKept = 3;

export function createFinishedPackages(): FinishedPackages {
  const kept = new Map<string, File>();
  return {
    keep(file) {
      const id = randomUUID();
      kept.set(id, file);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return id;
    },
    fetch(id) {
      const file = kept.get(id);
      if (file !== undefined) return file;
      throw new ProblemError({ code: 'file-missing', ...messages.uploadPackage.noLongerKept });
    },
  };
}
