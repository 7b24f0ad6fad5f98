import { ProblemError } from '../../../shared/model/problem.ts';
import { connectionLost } from './problem-of.ts';

/**
 * A job's event stream that simply stops, because the program behind it was ended, looks to oRPC like a
 * job that finished with nothing. No job of the contract answers nothing, so that is told apart here.
 */
export function requireResult(output: unknown): unknown {
  if (!isEventIterator(output)) return output;
  const next = output.next.bind(output);
  output.next = async () => {
    const step = await next();
    if (step.done === true && step.value === undefined) throw new ProblemError(connectionLost());
    return step;
  };
  return output;
}

export function isEventIterator(value: unknown): value is AsyncIterator<unknown, unknown, void> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}
