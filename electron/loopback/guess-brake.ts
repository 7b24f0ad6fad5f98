import { setTimeout as wait } from 'node:timers/promises';

/** Makes trying tokens slow. The right one is never held up: nobody locks the owner out by trying. */
export interface GuessBrake {
  /** Resolves when a wrong token may be refused; `false` at once when too many wait for that already. */
  readonly hold: () => Promise<boolean>;
}

interface BrakeOptions {
  /** Wrong tokens that are refused at once, as from an old address that was opened again. */
  readonly free: number;
  /** Milliseconds that the next one waits; each after it waits twice as long, up to `longest`. */
  readonly shortest: number;
  readonly longest: number;
  /** Wrong tokens that may wait at the same time. */
  readonly waiting: number;
  /** Milliseconds without a wrong token after which all is forgotten. */
  readonly memory: number;
}

const usual: BrakeOptions = { free: 5, shortest: 100, longest: 3_000, waiting: 32, memory: 60_000 };

export function createGuessBrake(options: Partial<BrakeOptions> = {}): GuessBrake {
  const { free, shortest, longest, waiting, memory } = { ...usual, ...options };
  let wrong = 0;
  let held = 0;
  let last = 0;
  return {
    hold: async () => {
      const now = performance.now();
      if (now - last > memory) wrong = 0;
      last = now;
      wrong += 1;
      if (wrong <= free) return true;
      if (held >= waiting) return false;
      held += 1;
      await wait(Math.min(longest, shortest * 2 ** (wrong - free - 1)), undefined, { ref: false });
      held -= 1;
      return true;
    },
  };
}
