import { parentPort, workerData } from 'node:worker_threads';
import { z } from '../../../shared/model/jitless.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { asStorageProblem } from '../vault/storage-problem.ts';
import { readDatabaseFacts } from './database-facts.ts';

/** Entry of a thread that reads one database and answers once; nobody's saving waits for it. */
const { path, check } = z.object({ path: z.string(), check: z.boolean() }).parse(workerData);

try {
  parentPort?.postMessage({ facts: readDatabaseFacts(path, { check }) });
} catch (error) {
  const known = asStorageProblem(error);
  if (!(known instanceof ProblemError)) throw error;
  parentPort?.postMessage({ problem: known.problem });
}
