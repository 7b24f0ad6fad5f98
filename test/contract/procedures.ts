import { type AppHandlers, contract } from '../../shared/contract/contract.ts';
import type { Call, CallContext, Contract, Job } from '../../shared/contract/procedure.ts';
import { samples } from './samples.ts';

export interface Procedure {
  /** Dotted, as in `cases.open`. */
  readonly path: string;
  readonly type: 'call' | 'job';
}

/** Every procedure of the contract. */
export const procedures: readonly Procedure[] = walk(contract, []);

function walk(level: Contract, above: readonly string[]): Procedure[] {
  return Object.entries(level).flatMap(([name, entry]) => {
    const here = [...above, name];
    return isProcedure(entry) ? [{ path: here.join('.'), type: entry.type }] : walk(entry, here);
  });
}

function isProcedure(entry: Call | Job | Contract): entry is Call | Job {
  return entry.type === 'call' || entry.type === 'job';
}

type Answer = (input: unknown, context: CallContext) => unknown;

/** Handlers that answer every procedure with its sample, but those in `answers` otherwise. */
export function fakeHandlers(answers: Readonly<Record<string, Answer>> = {}): AppHandlers {
  const groups: Record<string, Record<string, Answer>> = {};
  for (const { path, type } of procedures) {
    const [group = '', name = ''] = path.split('.');
    const usual: Answer = () => samples[path]?.output;
    const answer = answers[path] ?? (type === 'job' ? oneStep(usual) : async () => usual({}, never));
    groups[group] = { ...groups[group], [name]: answer };
  }
  // The point of these handlers is to answer what the types forbid, too.
  return groups as unknown as AppHandlers;
}

const never: CallContext = { signal: new AbortController().signal };

function oneStep(answer: Answer): Answer {
  return async function* () {
    yield { ratio: 0.5, step: 'half' };
    return answer({}, never);
  };
}

/** Calls the procedure at a dotted path of a client, whatever the input. */
export function callAt(
  client: object,
  path: string,
  input: unknown,
  options?: { signal: AbortSignal },
): Promise<unknown> {
  let target: unknown = client;
  for (const name of path.split('.')) target = isIndexable(target) ? Reflect.get(target, name) : undefined;
  if (typeof target !== 'function') throw new Error(`${path} is not callable`);
  return Reflect.apply(target, undefined, [input, options]);
}

function isIndexable(value: unknown): value is object {
  return value !== null && (typeof value === 'object' || typeof value === 'function');
}
