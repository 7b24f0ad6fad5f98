import { eventIterator } from '@orpc/contract';
import { type AnyRouter, os } from '@orpc/server';
import { type AppHandlers, contract } from '../../../shared/contract/contract.ts';
import {
  type Call,
  type CallContext,
  type Contract,
  isProcedure,
  type Job,
  progressSchema,
} from '../../../shared/contract/procedure.ts';

const neverAborted = new AbortController().signal;

/**
 * The contract as an oRPC router over `handlers`. Inputs, outputs, progress events and final results are
 * all checked here, on the server's side, whatever the transport; what the contract does not list does
 * not exist.
 */
export function createRouter(handlers: AppHandlers): AnyRouter {
  return routerOf(contract, handlers, []);
}

function routerOf(
  level: Contract,
  handlers: AppHandlers,
  path: readonly string[],
): Record<string, AnyRouter> {
  return Object.fromEntries(
    Object.entries(level).map(([name, entry]) => {
      const here = [...path, name];
      return [
        name,
        isProcedure(entry) ? procedureOf(entry, handlers, here) : routerOf(entry, handlers, here),
      ];
    }),
  );
}

/** The handler at a path, looked up anew each time: which there is depends on whether the data is unlocked. */
function handlerAt(handlers: object, path: readonly string[]) {
  let found: unknown = handlers;
  for (const name of path)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined;
  if (typeof found !== 'function') throw missing(path);
  return found;
}

function procedureOf(procedure: Call | Job, handlers: AppHandlers, path: readonly string[]) {
  const output =
    procedure.type === 'job' ? eventIterator(progressSchema, procedure.output) : procedure.output;
  return os
    .input(procedure.input)
    .output(output)
    .handler(({ input, signal }): unknown => {
      const context: CallContext = { signal: signal ?? neverAborted };
      return Reflect.apply(handlerAt(handlers, path), undefined, [input, context]);
    });
}

/** Types rule this out; a wrong cast in a host must not become a procedure that answers nonsense. */
function missing(path: readonly string[]): Error {
  return new Error(`no handler for ${path.join('.')}`);
}
