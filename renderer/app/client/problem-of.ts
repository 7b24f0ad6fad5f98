import { ORPCError } from '@orpc/client';
import { messages } from '../../../shared/messages/index.ts';
import { type Problem, ProblemError, problemSchema } from '../../../shared/model/problem.ts';

/**
 * What to tell a person about anything a client call was rejected with: the problem core sent, or one that
 * says the call was cancelled, the program behind the page is gone, or something inside went wrong.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof ORPCError) {
    const sent = problemSchema.safeParse(error.data);
    if (sent.success) return sent.data;
    // The loopback host's own refusals come before the contract and carry no problem.
    if (error.status === 401) return sessionMissing();
  }
  if (isAbort(error)) return { code: 'cancelled', ...messages.problems.cancelled };
  // What `fetch` throws when nobody answers is a TypeError in every browser.
  if (error instanceof TypeError) return connectionLost();
  return { code: 'internal', ...messages.problems.internal };
}

/** The page is still open but the program that served it has ended. */
export function connectionLost(): Problem {
  return { code: 'connection-lost', ...messages.hosts.connectionLost };
}

/** The page was opened without its token, or the host has been started anew since. */
export function sessionMissing(): Problem {
  return { code: 'session-missing', ...messages.hosts.sessionMissing };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
