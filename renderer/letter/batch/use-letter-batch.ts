import { useCallback, useEffect, useRef, useState } from 'react';
import type { LetterBatchForm, LetterBatchResult } from '../../../shared/model/letter-batch.ts';
import { useClient } from '../../app/client-context.ts';
import { saveFile } from '../../export/save-file.ts';

/** What is wanted of a batch. */
export interface BatchWish {
  readonly cases: readonly string[];
  readonly form: LetterBatchForm;
  readonly composeAnyway: boolean;
}

type BatchState =
  | { readonly phase: 'asking'; readonly isCancelled: boolean; readonly error: unknown }
  | { readonly phase: 'making'; readonly ratio: number; readonly step: string }
  | { readonly phase: 'made'; readonly result: LetterBatchResult; readonly file: File | null };

export interface LetterBatchMaking {
  readonly state: BatchState;
  readonly make: (wish: BatchWish) => void;
  readonly cancel: () => void;
  /** Asks again, as if nothing had been made. */
  readonly reset: () => void;
}

const asking: Extract<BatchState, { phase: 'asking' }> = { phase: 'asking', isCancelled: false, error: null };

/** Makes the letters of many cases and hands them out as one file. Ends with the component. */
export function useLetterBatch(): LetterBatchMaking {
  const client = useClient();
  const [state, setState] = useState<BatchState>(asking);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = useCallback(
    async ({ cases, ...wish }: BatchWish) => {
      running.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      setState({ phase: 'making', ratio: 0, step: '' });
      try {
        const job = await client.letter.batch({ ...wish, cases: [...cases] }, { signal });
        let next = await job.next();
        while (next.done !== true) {
          if (!signal.aborted) setState({ phase: 'making', ...next.value });
          next = await job.next();
        }
        const { batchId } = next.value;
        const file = batchId === null ? null : (await client.letter.batchFile({ batchId }, { signal })).file;
        if (signal.aborted) return;
        if (file !== null) saveFile(file);
        setState({ phase: 'made', result: next.value, file });
      } catch (error) {
        if (!signal.aborted) setState({ ...asking, error });
      }
    },
    [client],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ ...asking, isCancelled: true });
  }, []);
  const reset = useCallback(() => setState(asking), []);
  return { state, make: (wish) => void make(wish), cancel, reset };
}
