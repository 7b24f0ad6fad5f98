import type { Progress } from '../../../shared/contract/procedure.ts';

/**
 * Turns a step that reports progress through a function into a generator that yields it. Reports that
 * nobody has taken yet are replaced by newer ones, and the ratio never goes back. Leaving the generator
 * early, or aborting `signal`, aborts the signal that `run` is given.
 */
export async function* progressStream<T>(
  signal: AbortSignal,
  run: (report: (progress: Progress) => void, signal: AbortSignal) => Promise<T>,
): AsyncGenerator<Progress, T, void> {
  const left = new AbortController();
  let latest: Progress = { ratio: 0, step: '' };
  let unseen: Progress | undefined;
  let wake = Promise.withResolvers<void>();
  const report = ({ ratio, step }: Progress) => {
    latest = { ratio: Math.min(1, Math.max(latest.ratio, ratio)), step };
    unseen = latest;
    wake.resolve();
  };
  const outcome = run(report, AbortSignal.any([signal, left.signal]));
  const settled = outcome.then(
    () => true,
    () => true,
  );
  try {
    while (!(await Promise.race([settled, wake.promise]))) {
      wake = Promise.withResolvers<void>();
      if (unseen === undefined) continue;
      const progress = unseen;
      unseen = undefined;
      yield progress;
    }
    return await outcome;
  } finally {
    left.abort();
  }
}
