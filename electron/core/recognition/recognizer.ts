import type { Progress } from '../../../shared/contract/procedure.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { DocumentKind, RecognizedFile } from '../../../shared/model/recognition.ts';
import type { ExamineScan } from '../scan/evidence.ts';
import { aboutFile, readingCancelled, readingTimedOut } from './problems.ts';
import type { EngineName } from './read/engine.ts';
import type { ReaderFamily } from './read/reader-family.ts';
import { type ReadingThread, startReadingThread } from './reading-thread.ts';
import type { Preview, PreviewOptions, Results, Task } from './worker-protocol.ts';

interface WatchOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

interface ReadOptions extends WatchOptions {
  /** The file's own name, for messages. */
  readonly name: string;
  /** When given, a file that shows something else is refused with `kind-mismatch`. */
  readonly kind?: DocumentKind | 'auto';
}

/** Photo → fields, off the event loop. One file is read at a time, with all cores; others wait their turn. */
export interface Recognizer {
  /** Throws ProblemError. A picture without a known document is no error: its `documents` is empty. */
  read(bytes: Uint8Array, options: ReadOptions): Promise<RecognizedFile>;
  /** Looks at the files of a signed letter, in turn with the pictures that are read. Throws ProblemError. */
  readonly examineScan: ExamineScan;
  /** The upright picture as JPEG, its longer side at most `maximumEdge` pixels. Throws ProblemError. */
  renderPreview(bytes: Uint8Array, options: PreviewOptions): Promise<Preview>;
  /** Starts the readers and lets them practise, so that the first picture takes no longer than the next. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

export interface RecognizerOptions {
  /** The families of readers to use; all that can start when absent. */
  readonly readers?: readonly ReaderFamily[];
  /** The engine PP-OCR runs on; the fastest that starts when absent. */
  readonly engine?: EngineName;
  /** A folder whose JPEG pictures are read once for practice; none is when absent. */
  readonly practiceFolder?: string;
  /** Milliseconds without any work after which the readers' memory is given back. */
  readonly idleLimit?: number;
  /** Milliseconds without progress after which a file is given up. */
  readonly stallLimit?: number;
  /** Milliseconds after which drawing a preview is given up. */
  readonly previewLimit?: number;
}

const defaults = { idleLimit: 180_000, stallLimit: 120_000, previewLimit: 120_000 };

/** Milliseconds a cancelled reading may take to stop by itself before its thread is ended. */
const graceAfterCancel = 3_000;

/** Makes a recognizer; nothing is started before the first use. */
export function createRecognizer(options: RecognizerOptions = {}): Recognizer {
  const { idleLimit, stallLimit, previewLimit, practiceFolder } = { ...defaults, ...options };
  let thread: ReadingThread | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let busy = 0;
  let idle: NodeJS.Timeout | undefined;

  function threadAtHand(): ReadingThread {
    if (thread === undefined || !thread.isAlive()) thread = startReadingThread(options);
    return thread;
  }

  async function endThread(): Promise<void> {
    const ending = thread;
    thread = undefined;
    await ending?.end();
  }

  /** Keeps the thread while something uses it, and ends it when nothing has for a while. */
  async function using<T>(work: (thread: ReadingThread) => Promise<T>): Promise<T> {
    clearTimeout(idle);
    busy += 1;
    try {
      return await work(threadAtHand());
    } finally {
      busy -= 1;
      if (busy === 0) idle = setTimeout(() => void endThread(), idleLimit).unref();
    }
  }

  /** Does one task, ends the thread when it stalls, and waits until a cancelled task has really stopped. */
  async function doNow<T extends Task>(
    task: T,
    { signal, onProgress }: WatchOptions,
    limit: number,
  ): Promise<Results[T['type']]> {
    if (signal?.aborted) throw readingCancelled();
    return using(async (current) => {
      let stalled = false;
      const giveUp = () => {
        stalled = true;
        void current.end();
      };
      let watch = setTimeout(giveUp, limit);
      const running = current.run(task, (progress) => {
        clearTimeout(watch);
        watch = setTimeout(giveUp, limit);
        if (!signal?.aborted) onProgress?.(progress);
      });
      const cancel = () => {
        running.cancel();
        clearTimeout(watch);
        watch = setTimeout(() => void current.end(), graceAfterCancel);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await running.result;
      } catch (error) {
        if (signal?.aborted) throw readingCancelled();
        throw stalled ? readingTimedOut() : error;
      } finally {
        clearTimeout(watch);
        signal?.removeEventListener('abort', cancel);
      }
    });
  }

  function queued<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  }

  /** Does a task when all before it are done. */
  async function inTurn<T extends Task>(task: T, watchOptions: WatchOptions): Promise<Results[T['type']]> {
    const { signal } = watchOptions;
    const work = queued(() => doNow(task, watchOptions, stallLimit));
    try {
      // The caller is answered as soon as it cancels, wherever the work is.
      return await (signal === undefined ? work : Promise.race([work, abortOf(signal)]));
    } catch (error) {
      work.catch(() => undefined);
      throw error;
    }
  }

  return {
    async read(bytes, readOptions) {
      const { kind = 'auto', name } = readOptions;
      try {
        return await inTurn({ type: 'read', bytes, kind }, readOptions);
      } catch (error) {
        throw error instanceof ProblemError ? aboutFile(error.problem, name) : error;
      }
    },
    examineScan: (files, letter, watchOptions) => inTurn({ type: 'scan', files, letter }, watchOptions),
    // Not in turn with readings, but not for ever: a page may be made to be drawn without end.
    renderPreview: (bytes, options) => doNow({ type: 'preview', bytes, options }, {}, previewLimit),
    async warm() {
      await using((current) => current.run({ type: 'warm', practiceFolder }).result);
    },
    async close() {
      clearTimeout(idle);
      await endThread();
    },
  };
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(readingCancelled());
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
