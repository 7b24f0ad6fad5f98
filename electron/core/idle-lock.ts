/** Locks after a while in which nobody used the application. */
export interface IdleLock {
  /** Says that it is being used. */
  readonly used: () => void;
  readonly stop: () => void;
}

interface IdleLockOptions {
  /** Asked whenever it matters; 0 never locks. */
  readonly minutes: () => number;
  readonly clock: { now(): Date };
  readonly lock: () => void;
}

const minute = 60_000;

/**
 * Looks once a minute rather than waiting for the whole time, which a computer that sleeps would stretch: after
 * waking up it locks within a minute.
 */
export function createIdleLock({ minutes, clock, lock }: IdleLockOptions): IdleLock {
  let lastUse = clock.now().getTime();
  const timer = setInterval(() => {
    const limit = minutes();
    if (limit > 0 && clock.now().getTime() - lastUse >= limit * minute) lock();
  }, minute);
  timer.unref();
  return {
    used: () => {
      lastUse = clock.now().getTime();
    },
    stop: () => clearInterval(timer),
  };
}
