import { setTimeout as wait } from 'node:timers/promises';

/** Lets proofs be tried one after the other, and the more slowly the more of them were wrong. */
export interface Attempts {
  /** @param attempt answers `undefined` when the proof was wrong */
  try<T>(attempt: () => Promise<T | undefined>): Promise<T | undefined>;
}

const freeFailures = 3;
const longestPauseMs = 30_000;

/** Milliseconds before the next attempt: none after three mistypings, then one second, doubling up to thirty. */
export function pauseAfter(failures: number): number {
  return failures < freeFailures ? 0 : Math.min(longestPauseMs, 1000 * 2 ** (failures - freeFailures));
}

export function createAttempts(pause: (milliseconds: number) => Promise<unknown> = wait): Attempts {
  let failures = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = last.then(step, step);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    try: (attempt) =>
      inTurn(async () => {
        const milliseconds = pauseAfter(failures);
        if (milliseconds > 0) await pause(milliseconds);
        const result = await attempt();
        failures = result === undefined ? failures + 1 : 0;
        return result;
      }),
  };
}
