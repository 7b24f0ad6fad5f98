import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from '../../../shared/model/jitless.ts';

/**
 * Ends the process when one file keeps it busy for too long: a thread that hangs cannot say so itself. Each message
 * names what is being brought in now.
 */
const { limit } = z.object({ limit: z.number() }).parse(workerData);
let current = 'nothing';
const hangs = (): void => {
  writeSync(2, `\nhangs for more than ${limit / 1000} s: ${current}\n`);
  process.kill(process.pid, 'SIGKILL');
};
let patience = setTimeout(hangs, limit);
parentPort?.on('message', (next: unknown) => {
  current = String(next);
  clearTimeout(patience);
  patience = setTimeout(hangs, limit);
});
