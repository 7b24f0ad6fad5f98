import { extname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../../../shared/contract/procedure.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { readingFailed } from './problems.ts';
import type { EngineName } from './read/engine.ts';
import { forbidReports } from './read/forbid-reports.ts';
import { closeGate, closeGateNow, createNativeGate } from './read/native-gate.ts';
import type { ReaderFamily } from './read/reader-family.ts';
import type { FromWorker, Results, Task, ToWorker } from './worker-protocol.ts';

interface Waiting {
  readonly resolve: (result: Results[Task['type']]) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** A task given to the thread. */
interface Running<T> {
  readonly result: Promise<T>;
  /** Asks the thread to stop at the next line; `result` then rejects. */
  cancel(): void;
}

/** One thread that decodes, straightens and reads. It lives until `end` or until it breaks. */
export interface ReadingThread {
  run<T extends Task>(task: T, onProgress?: (progress: Progress) => void): Running<Results[T['type']]>;
  /** Whether it still takes tasks. */
  isAlive(): boolean;
  /** Stops at once whatever it is doing; everything waiting rejects with `recognition-failed`. */
  end(): Promise<void>;
}

// The sources run as TypeScript, the build as JavaScript: the worker's file ends like this one's.
const entry = new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url);

/** Megabytes for what lives shortly: pictures lie outside of it, and more would only be kept unused. */
const youngGeneration = 4;

/**
 * By how many percent what lives longer may grow before it is collected. Left to itself V8 settles at 10, because
 * pictures count as its memory and nothing else grows: it walked through all divisions once for every card.
 */
const growth = '--heap-growing-percent=50';

export interface ReadingThreadOptions {
  /** The families of readers to use; all that can start when absent. */
  readonly readers?: readonly ReaderFamily[] | undefined;
  /** The engine PP-OCR runs on; the fastest that starts when absent. */
  readonly engine?: EngineName | undefined;
}

export function startReadingThread({ readers, engine }: ReadingThreadOptions = {}): ReadingThread {
  forbidReports();
  setFlagsFromString(growth);
  const gate = createNativeGate();
  const worker = new Worker(entry, {
    stdout: true,
    stderr: true,
    workerData: { readers, engine, gate: gate.buffer },
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
  // A process that ends takes its threads down wherever they are.
  const leave = () => closeGateNow(gate);
  process.once('exit', leave);
  // Libraries print warnings that mean nothing to anyone using the program.
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let alive = true;
  let nextId = 1;

  function settle(id: number): Waiting | undefined {
    const entryOfId = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    return entryOfId;
  }

  function broken(): void {
    alive = false;
    process.off('exit', leave);
    for (const id of [...waiting.keys()]) settle(id)?.reject(readingFailed());
  }

  worker.on('message', (message: FromWorker) => {
    if (message.type === 'progress') waiting.get(message.id)?.onProgress(message.progress);
    else if (message.type === 'done') settle(message.id)?.resolve(message.result);
    else settle(message.id)?.reject(new ProblemError(message.problem));
  });
  worker.on('error', broken);
  worker.on('exit', broken);

  const post = (message: ToWorker) => worker.postMessage(message);

  return {
    isAlive: () => alive,
    run<T extends Task>(task: T, onProgress: (progress: Progress) => void = () => undefined) {
      const id = nextId;
      nextId += 1;
      const result = new Promise<Results[T['type']]>((resolve, reject) => {
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress });
        worker.ref();
        post({ type: 'start', id, task });
      });
      return { result, cancel: () => post({ type: 'cancel', id }) };
    },
    async end() {
      alive = false;
      await closeGate(gate);
      await worker.terminate();
    },
  };
}
