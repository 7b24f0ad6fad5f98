interface IdleWatchOptions {
  /** Milliseconds without use. */
  readonly limit: number;
  /** Told of use, at most once a minute. */
  readonly onUse: () => void;
  /**
   * Told that the limit is over, and answers whether use after that begins anew; where it does not, as long as something
   * is under way, it is told again a minute later.
   */
  readonly onIdle: () => Promise<boolean>;
}

/** Each is told the time, in milliseconds. */
interface IdleWatch {
  readonly used: (now: number) => void;
  /** Used in another window, which tells of it itself. */
  readonly usedElsewhere: (now: number) => void;
  readonly look: (now: number) => void;
}

const tellEvery = 60_000;

/** Knows when the application was last used. What is used after the limit was over, but not yet noticed, is idle first. */
export function createIdleWatch({ limit, onUse, onIdle }: IdleWatchOptions): IdleWatch {
  let last: number | null = null;
  let told = Number.NEGATIVE_INFINITY;
  let isIdle = false;

  const look = (now: number) => {
    last ??= now;
    if (isIdle || now - last < limit) return;
    isIdle = true;
    void onIdle().then((isDone) => {
      if (isDone) return;
      isIdle = false;
      last = now - limit + tellEvery;
    });
  };
  const usedElsewhere = (now: number) => {
    look(now);
    if (isIdle) return;
    last = now;
  };
  return {
    look,
    usedElsewhere,
    used: (now) => {
      usedElsewhere(now);
      if (isIdle || now - told < tellEvery) return;
      told = now;
      onUse();
    },
  };
}
