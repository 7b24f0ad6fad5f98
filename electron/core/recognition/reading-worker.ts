import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { z } from '../../../shared/model/jitless.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { readFile } from './pipeline.ts';
import { createPractice } from './practice.ts';
import { renderPreview } from './preview.ts';
import { readingCancelled, readingFailed } from './problems.ts';
import { engineNameSchema } from './read/engine.ts';
import { readerFamilySchema } from './read/reader-family.ts';
import { openReaders, type Readers } from './read/readers.ts';
import type { FromWorker, Results, Task, ToWorker } from './worker-protocol.ts';

/** Entry of the reading thread: all work on pictures happens here, so that no host's event loop waits. */
const port = parentPort;
const {
  readers: families,
  engine,
  gate,
} = z
  .object({
    readers: z.array(readerFamilySchema).optional(),
    engine: engineNameSchema.optional(),
    gate: z.instanceof(SharedArrayBuffer).transform((memory) => new Int32Array(memory)),
  })
  .parse(workerData);
// Every picture comes once: remembering decoded ones only takes memory.
sharp.cache(false);

const running = new Map<number, AbortController>();
const practice = createPractice();
let readers: Promise<Readers> | undefined;

function atHand(): Promise<Readers> {
  readers ??= openReaders({ families, engine, gate });
  return readers;
}

function post(message: FromWorker): void {
  port?.postMessage(message);
}

async function perform(id: number, task: Task, signal: AbortSignal): Promise<Results[Task['type']]> {
  if (task.type === 'preview') return renderPreview(task.bytes, task.options);
  if (task.type !== 'warm') practice.stop();
  const ready = await atHand();
  if (task.type === 'warm') {
    await practice.begin(ready, task.practiceFolder);
    return null;
  }
  const onProgress = (progress: { ratio: number; step: string }) => post({ type: 'progress', id, progress });
  if (task.type === 'scan') {
    // Loaded when first asked for: most people read photos long before they have a signed letter.
    const { examineScan } = await import('../scan/examine.ts');
    return examineScan(task.files, task.letter, ready, { signal, onProgress });
  }
  return readFile(task.bytes, ready, { kind: task.kind, signal, onProgress });
}

function problemOf(error: unknown, signal: AbortSignal) {
  if (signal.aborted) return readingCancelled().problem;
  return error instanceof ProblemError ? error.problem : readingFailed().problem;
}

async function start(id: number, task: Task): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    post({ type: 'done', id, result: await perform(id, task, controller.signal) });
  } catch (error) {
    post({ type: 'refused', id, problem: problemOf(error, controller.signal) });
  } finally {
    running.delete(id);
  }
}

port?.on('message', (message: ToWorker) => {
  if (message.type === 'cancel') running.get(message.id)?.abort();
  else void start(message.id, message.task);
});
