/** Locks after a while in which nobody used the application and nothing that takes long was under way. */
export interface IdleLock {
  /** Says that it is being used. */
  readonly used: () => void;
  /** Says that something that takes long has ended. */
  readonly worked: () => void;
  /** Whether nothing has been under way for as long as it takes to lock: what it made may still be waited for. */
  readonly isWorkOver: () => boolean;
  readonly stop: () => void;
}

interface IdleLockOptions {
  /** Asked whenever it matters; 0 never locks. */
  readonly minutes: () => number;
  /** Whether something is under way that locking would cancel. */
  readonly isWorking: () => boolean;
  readonly clock: { now(): Date };
  readonly lock: () => void;
}

const minute = 60_000;

/**
 * Looks once a minute rather than waiting for the whole time, which a computer that sleeps would stretch: after
 * waking up it locks within a minute.
 */
export function createIdleLock({ minutes, isWorking, clock, lock }: IdleLockOptions): IdleLock {
  const now = () => clock.now().getTime();
  let lastUse = now();
  let lastWork = Number.NEGATIVE_INFINITY;
  const isOver = (since: number) => minutes() > 0 && !isWorking() && now() - since >= minutes() * minute;
  const timer = setInterval(() => {
    if (isOver(lastUse)) lock();
  }, minute);
  timer.unref();
  return {
    used: () => {
      lastUse = now();
    },
    worked: () => {
      lastUse = lastWork = now();
    },
    isWorkOver: () => isOver(lastWork),
    stop: () => clearInterval(timer),
  };
}
