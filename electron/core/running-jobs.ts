import { type AppHandlers, contract } from '../../shared/contract/contract.ts';
import { type Contract, isProcedure, type Progress } from '../../shared/contract/procedure.ts';
import { type LongStep, longStepSchema } from '../../shared/model/vault.ts';

/** The jobs of the contract that are under way, whoever asked for them. */
export interface RunningJobs {
  /** Each once, however many of its kind there are. */
  names(): LongStep[];
  /** Cancels them; each ends in its own time and leaves nothing half-written. */
  cancel(): void;
  /** The same handlers, whose jobs are counted from the first step until they end or are left. */
  counting(handlers: AppHandlers): AppHandlers;
}

/** @param onEnd told each time one ends, however it ends */
export function createRunningJobs(onEnd: () => void): RunningJobs {
  const running = new Map<AbortController, LongStep>();

  async function* counted(name: LongStep, job: Job, [input, context]: readonly unknown[]): CountedJob {
    const cancelling = new AbortController();
    running.set(cancelling, name);
    try {
      return yield* job(input, withSignal(context, cancelling.signal));
    } finally {
      running.delete(cancelling);
      onEnd();
    }
  }

  const watched = <T extends object>(group: T, procedures: Contract, path: readonly string[]): T =>
    new Proxy(group, {
      get: (target, key, receiver) => {
        const found: unknown = Reflect.get(target, key, receiver);
        const entry = typeof key === 'string' ? procedures[key] : undefined;
        if (entry === undefined || typeof key !== 'string') return found;
        const here = [...path, key];
        if (!isProcedure(entry)) return isObject(found) ? watched(found, entry, here) : found;
        if (entry.type === 'call' || !isJob(found)) return found;
        const name = longStepSchema.parse(here.join('.'));
        return (...given: unknown[]) => counted(name, found, given);
      },
    });

  return {
    names: () => [...new Set(running.values())],
    cancel: () => {
      for (const cancelling of running.keys()) cancelling.abort();
    },
    counting: (handlers) => watched(handlers, contract, []),
  };
}

type CountedJob = AsyncGenerator<Progress, unknown, void>;
type Job = (...given: unknown[]) => CountedJob;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isJob = (value: unknown): value is Job => typeof value === 'function';

/** The context of a call, cancelled by `signal` as well. */
function withSignal(context: unknown, signal: AbortSignal): object {
  const asked = isObject(context) && 'signal' in context ? context.signal : undefined;
  return {
    ...(isObject(context) && context),
    signal: asked instanceof AbortSignal ? AbortSignal.any([asked, signal]) : signal,
  };
}
