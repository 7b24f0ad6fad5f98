import { messages } from '../../../shared/messages/index.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import { localDate } from '../local-date.ts';
import type { Backups } from './backups.ts';

/** Backups that nobody asks for: on the first use of a day, and when the application is closed. */
export interface AutomaticBackups {
  /** Why the last one could not be made, `null` when it could. */
  readonly problem: Problem | null;
  /** Makes the backup of the day unless it was looked after already. Resolves when that is settled; never throws. */
  daily(): Promise<void>;
  /** Makes one when anything has changed since the last; never throws. */
  quit(): Promise<void>;
  /** Begins to look after the backup of the day, now and again. */
  start(): void;
}

interface AutomaticOptions {
  readonly backups: Pick<Backups, 'makeIfChanged'>;
  readonly clock: { now(): Date };
  readonly isOpen: () => boolean;
  /** Until the first look after the start, which is no time to be busy, and between two looks. */
  readonly pauses?: { readonly firstMs: number; readonly nextMs: number };
}

/** A host ends what does not close within seconds; a backup that takes longer is made up for on the next use. */
const quitLimitMs = 6_000;
const usualPauses = { firstMs: 15_000, nextMs: 10 * 60_000 };

export function createAutomaticBackups(options: AutomaticOptions): AutomaticBackups {
  const { backups, clock, isOpen, pauses = usualPauses } = options;
  let problem: Problem | null = null;
  let settledDay = '';
  let timer: NodeJS.Timeout | undefined;
  const quitting = new AbortController();

  const attempt = async (reason: 'daily' | 'quit', signal?: AbortSignal): Promise<boolean> => {
    try {
      await backups.makeIfChanged(reason, { signal });
      problem = null;
      return true;
    } catch (error) {
      // Locked or closed in the middle of it is no failure: the next look makes it.
      const isInterrupted = signal?.aborted === true || !isOpen();
      if (!isInterrupted) problem = problemOf(error);
      return false;
    }
  };

  const daily = async (): Promise<void> => {
    // Only compared for being the same: a clock set back makes one more, never one less.
    const today = localDate(clock.now());
    if (!isOpen() || settledDay === today) return;
    if (await attempt('daily', quitting.signal)) settledDay = today;
  };

  const look = (pause: number): void => {
    timer = setTimeout(() => void daily().finally(() => look(pauses.nextMs)), pause);
    timer.unref();
  };

  return {
    get problem() {
      return problem;
    },
    daily,
    quit: async () => {
      clearTimeout(timer);
      quitting.abort();
      if (isOpen()) await attempt('quit', AbortSignal.timeout(quitLimitMs));
    },
    start: () => look(pauses.firstMs),
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'internal', ...messages.backup.failed };
}
