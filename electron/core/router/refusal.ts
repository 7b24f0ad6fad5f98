import { ORPCError, ValidationError } from '@orpc/server';
import { messages } from '../../../shared/messages/index.ts';
import { z } from '../../../shared/model/jitless.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';

const statusOf = { 'invalid-input': 400, internal: 500 } as const;

/** oRPC's own refusals; anything else that is not a `ProblemError` is a fault of ours. */
const refusedByTransport = new Set(['BAD_REQUEST', 'NOT_FOUND', 'METHOD_NOT_SUPPORTED', 'PAYLOAD_TOO_LARGE']);

export const invalidInput: Problem = { code: 'invalid-input', ...messages.problems.invalidInput };
const internal: Problem = { code: 'internal', ...messages.problems.internal };
const fileTooLarge: Problem = { code: 'file-too-large', ...messages.problems.fileTooLarge };
const cancelled: Problem = { code: 'cancelled', ...messages.problems.cancelled };

/** What a procedure failed with, for the log: no text of ours or theirs, since it may name a person. */
export interface Fault {
  readonly procedure: string;
  readonly name: string;
  readonly code: string | undefined;
}

/**
 * Turns anything thrown into an error whose `data` is a `Problem` and nothing else. Faults of the program
 * itself go to `report` and reach the caller as `internal`.
 */
export function toRefusal(error: unknown, procedure: string, report: (fault: Fault) => void): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ProblemError) return new Refusal(error.problem);
  if (error instanceof Error && error.name === 'AbortError') return new Refusal(cancelled);
  if (error instanceof ORPCError && refusedByTransport.has(error.code)) {
    return new Refusal(carriesTooMuch(error) ? fileTooLarge : invalidInput);
  }
  report(faultOf(error, procedure));
  return new Refusal(internal);
}

/** Whether an error is none that we or the transport throw on purpose. */
export function isFault(error: unknown): boolean {
  return !(
    error instanceof ORPCError ||
    error instanceof ProblemError ||
    (error instanceof Error && error.name === 'AbortError')
  );
}

/** A problem on its way to the caller. */
export class Refusal extends ORPCError<'PROBLEM', Problem> {
  constructor(problem: Problem) {
    super('PROBLEM', { status: statusFor(problem), message: problem.code, data: problem });
  }
}

function statusFor({ code }: Problem): number {
  return code === 'internal' || code === 'invalid-input' ? statusOf[code] : 422;
}

/** How zod says that a file is above its limit. */
const tooLargeFile = z.object({ code: z.literal('too_big'), origin: z.literal('file') });

/** A person can put this right, unlike any other input the contract does not allow. */
function carriesTooMuch({ code, cause }: ORPCError<string, unknown>): boolean {
  if (code === 'PAYLOAD_TOO_LARGE') return true;
  if (!(cause instanceof ValidationError)) return false;
  return cause.issues.some((issue) => tooLargeFile.safeParse(issue).success);
}

function faultOf(error: unknown, procedure: string): Fault {
  if (!(error instanceof Error)) return { procedure, name: typeof error, code: undefined };
  const code: unknown = Reflect.get(error, 'code');
  return { procedure, name: error.name, code: typeof code === 'string' ? code : undefined };
}
