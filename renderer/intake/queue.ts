import type { AppClient } from '../../shared/contract/contract.ts';
import type { FreshFile } from '../../shared/intake/batch.ts';
import { isReadableSlot } from '../../shared/intake/target.ts';
import type { FileSlot } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { IncomingFile } from './picture-files.ts';
import { isSettled, type QueueItem } from './queue-item.ts';

/** All that was read for one case since its queue was last empty. */
export interface Batch {
  readonly caseId: string;
  readonly fresh: readonly FreshFile[];
  readonly files: readonly StoredFile[];
}

export interface QueueOptions {
  readonly client: Pick<AppClient, 'files' | 'recognition'>;
  readonly problemOf: (error: unknown) => Problem;
  /** Whether a case held a file before the queue brought it in. */
  readonly isHeld: (caseId: string, fileId: string) => boolean;
  /** A file was stored or read. */
  readonly onFile: (caseId: string, file: StoredFile) => void;
  /** The last picture of a case is settled. */
  readonly onBatch: (batch: Batch) => void;
}

export interface IntakeQueue {
  readonly items: () => readonly QueueItem[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (caseId: string, files: readonly IncomingFile[], slot?: FileSlot) => void;
  /** Reads files that are stored already. */
  readonly readAgain: (caseId: string, files: readonly StoredFile[]) => void;
  readonly cancel: (id: number) => void;
  readonly cancelAll: () => void;
  /** Forgets what is settled. */
  readonly clear: () => void;
}

// Decoding one picture overlaps with reading another; more would only compete for the processor.
const atOnce = 2;

/** Ends with the file, or with what is left to do with it once all that waits has had its turn. */
type Work = (signal: AbortSignal) => Promise<StoredFile | Work>;

/**
 * Stores and reads pictures, two at a time, in the order they came: all are stored before the first is
 * read, so that none is lost when reading is cancelled. Each picture succeeds, fails or is cancelled by
 * itself; the batch is reported when the last one of its case is settled.
 */
export function createIntakeQueue({ client, problemOf, isHeld, onFile, onBatch }: QueueOptions): IntakeQueue {
  let items: readonly QueueItem[] = [];
  let lastId = 0;
  const reported = new Set<number>();
  const nothingNew = new Set<number>();
  const work = new Map<number, Work>();
  const running = new Map<number, AbortController>();
  const listeners = new Set<() => void>();

  const publish = (next: readonly QueueItem[]) => {
    items = next;
    for (const listener of listeners) listener();
  };
  const change = (id: number, part: Partial<QueueItem>) =>
    publish(items.map((item) => (item.id === id ? { ...item, ...part } : item)));

  const comesBesides = (fileId: string, id: number) =>
    items.some((item) => item.id !== id && item.stored?.id === fileId && item.state !== 'cancelled');

  const read = async (id: number, caseId: string, fileId: string, signal: AbortSignal) => {
    change(id, { state: 'reading', ratio: 0, step: '' });
    const job = await client.recognition.read({ fileId }, { signal });
    for (;;) {
      const next = await job.next();
      if (next.done === true) {
        onFile(caseId, next.value);
        return next.value;
      }
      change(id, next.value);
    }
  };

  const run = async (id: number, task: Work) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(id, controller);
    try {
      const stored = await task(signal);
      if (signal.aborted) return;
      if (typeof stored === 'function') {
        work.set(id, stored);
        change(id, { state: 'waiting' });
        return;
      }
      change(id, { state: stored.problem ? 'failed' : 'done', ratio: 1, stored, problem: stored.problem });
    } catch (error) {
      if (!signal.aborted) change(id, { state: 'failed', problem: problemOf(error) });
    } finally {
      running.delete(id);
      proceed();
    }
  };

  const proceed = () => {
    while (running.size < atOnce) {
      const [next] = work;
      if (!next) break;
      work.delete(next[0]);
      void run(...next);
    }
    for (const caseId of new Set(items.map((item) => item.caseId))) reportIfSettled(caseId);
  };

  const reportIfSettled = (caseId: string) => {
    const own = items.filter((item) => item.caseId === caseId && !reported.has(item.id));
    if (own.length === 0 || !own.every(isSettled)) return;
    for (const { id } of own) reported.add(id);
    const fresh = own.flatMap(({ id, stored, slot, state }): FreshFile[] => {
      if (!stored) return [];
      // A picture the person has given a place keeps it, read or not.
      if (slot !== undefined) return [{ fileId: stored.id, slot }];
      if (nothingNew.has(id)) return [];
      return state === 'done' ? [{ fileId: stored.id }] : [];
    });
    onBatch({ caseId, fresh, files: own.flatMap(({ stored }) => stored ?? []) });
  };

  const enqueue = (
    item: Pick<QueueItem, 'caseId' | 'name' | 'slot' | 'stored' | 'problem' | 'sameAs'>,
    task: (id: number) => Work,
  ) => {
    const id = ++lastId;
    const state = item.problem ? 'failed' : 'waiting';
    const earlier = items.every((other) => reported.has(other.id)) ? [] : items;
    items = [...earlier, { ...item, id, state, ratio: 0, step: '' }];
    if (!item.problem) work.set(id, task(id));
  };
  const start = () => {
    publish(items);
    proceed();
  };

  const cancel = (id: number) => {
    const controller = running.get(id);
    controller?.abort();
    // Said at once: a person who cancels need not wait until the last of it has wound down.
    if (work.delete(id) || controller) change(id, { state: 'cancelled' });
  };

  return {
    items: () => items,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (caseId, files, slot) => {
      for (const { file, problem } of files) {
        enqueue(
          { caseId, name: file.name, slot, stored: null, problem, sameAs: null },
          (id) => async (signal) => {
            change(id, { state: 'adding' });
            const stored = await client.files.add({ caseId, file }, { signal });
            const isTwice = comesBesides(stored.id, id);
            const isKnown = isTwice || isHeld(caseId, stored.id);
            change(id, { stored, sameAs: isKnown ? stored.name : null });
            onFile(caseId, stored);
            // The same picture again has nothing new to say, unless nobody has read it yet.
            const isDone = isTwice || (isKnown && stored.recognition !== null);
            if (isDone) nothingNew.add(id);
            const isRead = !isDone && (slot === undefined || isReadableSlot(slot));
            return isRead ? (later: AbortSignal) => read(id, caseId, stored.id, later) : stored;
          },
        );
      }
      start();
    },
    readAgain: (caseId, files) => {
      for (const stored of files) {
        enqueue(
          { caseId, name: stored.name, slot: undefined, stored, problem: null, sameAs: null },
          (id) => (signal) => read(id, caseId, stored.id, signal),
        );
      }
      start();
    },
    cancel,
    cancelAll: () => {
      for (const { id } of items) cancel(id);
      proceed();
    },
    clear: () => publish(items.filter((item) => !isSettled(item))),
  };
}
