import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Folders } from './folders.ts';

/** A program under the hunt, with everything it has written on its two streams. */
export interface RunningProgram {
  readonly child: ChildProcess;
  readonly output: () => Buffer;
  readonly errors: () => Buffer;
  /** Resolves with the first match on the standard output; rejects when the program ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<unknown>;
}

export function runProgram(
  given: readonly string[],
  { environment, work }: Pick<Folders, 'environment' | 'work'>,
): RunningProgram {
  const child = spawn(process.execPath, [...given], {
    env: environment,
    cwd: work,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const written: { output: Buffer; errors: Buffer } = { output: Buffer.alloc(0), errors: Buffer.alloc(0) };
  child.stdout.on('data', (chunk: Buffer) => {
    written.output = Buffer.concat([written.output, chunk]);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    written.errors = Buffer.concat([written.errors, chunk]);
  });
  const ended = once(child, 'close');
  return {
    child,
    output: () => written.output,
    errors: () => written.errors,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(written.output.toString('utf8'));
          if (match !== null) resolve(match);
        };
        child.stdout.on('data', look);
        ended.then(() => reject(new Error(`it ended: ${written.errors.toString('utf8')}`)), reject);
        look();
      }),
  };
}
