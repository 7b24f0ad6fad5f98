import type { Problem } from '../../../shared/model/problem.ts';
import { isEventIterator } from './job-end.ts';
import { problemOf } from './problem-of.ts';

/** Told the problem of every call that is refused, whoever made it; the caller is told as well. */
export type RefusalListener = (problem: Problem) => void;

/** The answer of `call`, or of each step of the job it answers with; a rejection is told to `listen`, too. */
export async function tellingRefusals(
  call: () => Promise<unknown>,
  listen: RefusalListener | undefined,
): Promise<unknown> {
  if (listen === undefined) return call();
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      listen(problemOf(error));
      throw error;
    }
  };
  const output = await watched(call);
  if (isEventIterator(output)) {
    const next = output.next.bind(output);
    output.next = () => watched(next);
  }
  return output;
}
