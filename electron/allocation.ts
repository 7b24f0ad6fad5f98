import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * How glibc is to hand out memory while pictures are read: blocks from 256 KiB on are mapped by themselves, so that
 * each returns to the system when it is freed, and few arenas share the rest (mallopt(3)). Left to itself, glibc
 * raises that limit to 32 MiB after the first large block and keeps what is freed in pieces: after 42 pictures and
 * the end of their thread, 532 MB were left of a process that needs 308.
 * It reads these when a process starts. Other C libraries know nothing of them.
 */
export const allocatorSettings: Readonly<Record<string, string>> = {
  MALLOC_MMAP_THRESHOLD_: '262144',
  MALLOC_ARENA_MAX: '2',
};

/**
 * Megabytes for each half of what lives shortly. With V8's own 16 a program keeps tens of megabytes of garbage there,
 * and pictures that nothing holds any more are freed late: reading 300 damaged files took 627 to 700 MB at most. With
 * 4 and blocks of 1 MiB it took 620 to 645, with 2 and these blocks 605.
 */
const youngGeneration = '--max-semi-space-size';
const heapSettings = [`${youngGeneration}=2`];

const isSet = (environment: NodeJS.ProcessEnv): boolean =>
  Object.keys(allocatorSettings).every((name) => environment[name] !== undefined) &&
  process.execArgv.some((argument) => argument.startsWith(youngGeneration)) &&
  leavesNoCore();

/** Whether a crash would leave no image of the memory, with everything a person has open in it, on the disk. */
const leavesNoCore = (): boolean =>
  /^Max core file size +0 /m.test(readFileSync('/proc/self/limits', 'utf8'));

/** Node cannot set limits of its own process; a shell can before it becomes Node. */
const withoutCore = ['-c', 'ulimit -c 0 && exec "$0" "$@"'];

/**
 * Runs `work`, in a process that allocates frugally and leaves no image of its memory when it crashes: where this one
 * does not, the same program is started again with the same arguments. Answers the exit code.
 */
export async function allocatingFrugally(work: () => Promise<number>): Promise<number> {
  if (process.platform !== 'linux' || isSet(process.env)) return work();
  const program = [process.execPath, ...heapSettings, ...process.execArgv, ...process.argv.slice(1)];
  const child = spawn('/bin/sh', [...withoutCore, ...program], {
    stdio: 'inherit',
    env: { ...process.env, ...allocatorSettings },
  });
  // A terminal sends its Ctrl+C to both processes; what ends this one alone is passed on.
  const wait = (): void => undefined;
  const passOn = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGINT', wait).on('SIGTERM', passOn).on('SIGHUP', passOn);
  return new Promise((resolve) => {
    child.once('error', () => resolve(work()));
    child.once('close', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', passOn).off('SIGHUP', passOn);
      if (signal !== null) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
  });
}
