import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../../../shared/model/problem.ts';
import { fileDamaged } from '../problems.ts';
import type { HeicAnswer } from './heic-answer.ts';
import { heldBy, type Pages } from './page.ts';

// The sources run as TypeScript, the build as JavaScript: the worker's file ends like this one's.
const entry = new URL(`./heic-worker${extname(import.meta.url)}`, import.meta.url);

/** Opens the main picture of a HEIC file in a thread of its own. Throws ProblemError. */
export async function openHeic(bytes: Uint8Array): Promise<Pages> {
  const worker = new Worker(entry, { stdout: true, stderr: true, workerData: { bytes } });
  try {
    const answered = once(worker, 'message').then(([answer]: HeicAnswer[]) => answer);
    const ended = once(worker, 'exit').then(() => undefined);
    const answer = await Promise.race([answered, ended]);
    if (answer === undefined) throw fileDamaged();
    if (answer.type === 'refused') throw new ProblemError(answer.problem);
    const { original, picture } = answer;
    const working = { width: picture.width, height: picture.height };
    return heldBy([{ original, working, picture: async () => picture }]);
  } finally {
    await worker.terminate();
  }
}
