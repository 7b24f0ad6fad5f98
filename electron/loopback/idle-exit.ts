/** Decides when nobody needs the host any more. */
export interface IdleExit {
  /** Counts a page that is open. Call the result when it is closed. */
  readonly pageOpened: () => () => void;
  /** Counts a request under way. Call the result when it is over. */
  readonly requestStarted: () => () => void;
  readonly stop: () => void;
}

/**
 * Calls `onIdle` once the last page has been closed for `minutes` with no request under way. Before the
 * first page is opened the host waits without end, and with `minutes` 0 always.
 */
export function createIdleExit(minutes: number, onIdle: () => void): IdleExit {
  let pages = 0;
  let requests = 0;
  let everOpened = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const reconsider = (): void => {
    clearTimeout(timer);
    const isIdle = everOpened && pages + requests === 0;
    if (minutes > 0 && isIdle && !stopped) timer = setTimeout(onIdle, minutes * 60_000);
  };

  return {
    pageOpened: () => {
      everOpened = true;
      pages += 1;
      reconsider();
      return once(() => {
        pages -= 1;
        reconsider();
      });
    },
    requestStarted: () => {
      requests += 1;
      reconsider();
      return once(() => {
        requests -= 1;
        reconsider();
      });
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
