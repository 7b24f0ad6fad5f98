import { messages } from '../../shared/messages/index.ts';
import { type Problem, ProblemError } from '../../shared/model/problem.ts';

/** What anything thrown means to the person at the terminal; never a stack trace. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'internal', ...messages.cli.internal };
}

/** The code of an error of Node's file system, e.g. `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}
