import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { ConversionOrder, Converted, FromConverter, ToConverter } from './conversion.ts';

/** A thread that makes one file after another. */
export interface Converter {
  /**
   * Resolves to `null` where the file would not be legible within its limits. Throws ProblemError, `cancelled`
   * when the signal is aborted; the thread is then of no more use.
   */
  convert(bytes: Uint8Array, order: ConversionOrder, signal: AbortSignal): Promise<Converted | null>;
  /** Lets the thread end when it has stopped its work. */
  end(): void;
}

// The sources run as TypeScript, the build as JavaScript: the worker's file ends like this one's.
const entry = new URL(`./conversion-worker${extname(import.meta.url)}`, import.meta.url);

const failed = () => new ProblemError({ code: 'file-damaged', ...messages.uploadPackage.conversionFailed });
const cancelled = () => new ProblemError({ code: 'cancelled', ...messages.problems.cancelled });

/** Starts the thread. The caller ends it. */
export function startConverter(): Converter {
  const worker = new Worker(entry, { stdout: true, stderr: true });
  // Libraries print warnings that mean nothing to anyone using the program.
  worker.stdout.resume();
  worker.stderr.resume();
  const post = (message: ToConverter) => worker.postMessage(message);
  let broken = false;
  worker.on('error', () => {
    broken = true;
  });
  worker.on('exit', () => {
    broken = true;
  });

  return {
    convert: (bytes, order, signal) =>
      new Promise((resolve, reject) => {
        const settle = (action: () => void) => {
          worker.off('message', receive);
          worker.off('exit', lost);
          signal.removeEventListener('abort', abort);
          action();
        };
        const receive = (message: FromConverter) =>
          settle(() =>
            message.type === 'converted' ? resolve(message.file) : reject(new ProblemError(message.problem)),
          );
        const lost = () => settle(() => reject(failed()));
        const abort = () => settle(() => reject(cancelled()));
        if (signal.aborted) return reject(cancelled());
        if (broken) return reject(failed());
        worker.on('message', receive);
        worker.on('exit', lost);
        signal.addEventListener('abort', abort);
        post({ type: 'convert', bytes, order });
      }),
    end: () => post({ type: 'end' }),
  };
}
