import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

const refuse = async () => {
  throw new ProblemError({ code: 'internal', ...messages.problems.internal });
};

// biome-ignore lint/correctness/useYield: refuses before any progress
async function* refuseJob(): AsyncGenerator<never, never, void> {
  throw new ProblemError({ code: 'internal', ...messages.problems.internal });
}

/** Stands in for rooms that are being built. */
export const notYet: Pick<AppHandlers, 'exchange' | 'erasure'> = {
  exchange: { export: refuseJob, file: refuse, import: refuseJob },
  erasure: { plan: refuse, client: refuseJob, certificate: refuse },
};
