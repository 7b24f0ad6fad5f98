import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../shared/contract/procedure.ts';

type OpenJob<Result> = (options: {
  signal: AbortSignal;
}) => Promise<AsyncIteratorObject<Progress, Result, void>>;

export interface JobRun<Result> {
  /** `null` while nothing runs. */
  readonly progress: Progress | null;
  readonly result: Result | null;
  readonly error: unknown;
  readonly isCancelled: boolean;
  /** Answers what the job did, `null` when it failed or was cancelled. */
  readonly run: (open: OpenJob<Result>) => Promise<Result | null>;
  readonly cancel: () => void;
  /** Forgets what came of it. */
  readonly reset: () => void;
}

const idle = { progress: null, result: null, error: null, isCancelled: false };
const begun: Progress = { ratio: 0, step: '' };

/** One long job at a time; it is cancelled when its component goes away. */
export function useJob<Result>(): JobRun<Result> {
  const [state, setState] = useState<Pick<JobRun<Result>, keyof typeof idle>>(idle);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(async (open: OpenJob<Result>) => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const show = (change: Partial<typeof state>) => {
      if (running.current === controller && !signal.aborted) setState({ ...idle, ...change });
    };
    show({ progress: begun });
    try {
      const job = await open({ signal });
      let next = await job.next();
      while (next.done !== true) {
        show({ progress: next.value });
        next = await job.next();
      }
      if (signal.aborted) return null;
      show({ result: next.value });
      return next.value;
    } catch (error) {
      show({ error });
      return null;
    }
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ ...idle, isCancelled: true });
  }, []);
  const reset = useCallback(() => setState(idle), []);
  return { ...state, run, cancel, reset };
}
