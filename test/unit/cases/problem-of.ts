import { type Problem, ProblemError } from '../../../shared/model/problem.ts';

/** The problem a step is refused with; fails when it succeeds or throws anything else. */
export async function problemOf(step: () => unknown): Promise<Problem> {
  try {
    await step();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('the step was not refused');
}
