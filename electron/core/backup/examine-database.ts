import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { DatabaseFacts } from './database-facts.ts';

const entry = new URL(`./database-facts-worker${extname(import.meta.url)}`, import.meta.url);

type Answer = { readonly facts: DatabaseFacts } | { readonly problem: Problem };

/**
 * Reads a database from beginning to end in a thread of its own; it may be in use meanwhile. With `check`
 * also tells whether it is sound. Throws `store-damaged` and what the disk refuses.
 */
export async function examineDatabase(path: string, options: { check: boolean }): Promise<DatabaseFacts> {
  const worker = new Worker(entry, { workerData: { path, check: options.check } });
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread ended without an answer')));
    });
    if ('problem' in answer) throw new ProblemError(answer.problem);
    return answer.facts;
  } finally {
    await worker.terminate();
  }
}
