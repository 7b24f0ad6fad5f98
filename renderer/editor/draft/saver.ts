import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { SaveState } from '../draft-context.ts';

export interface SavedVersion {
  readonly version: number;
  /** ISO timestamp. */
  readonly savedAt: string;
}

/** Something typed that is not kept yet, and the version it goes on from. */
export interface Unsaved {
  readonly document: CaseDocument;
  readonly version: number;
}

export interface SaverOptions {
  readonly saved: SavedVersion;
  readonly save: (baseVersion: number, document: CaseDocument) => Promise<SavedVersion>;
  readonly problemOf: (error: unknown) => Problem;
  readonly onState: (state: SaveState) => void;
}

export interface Saver {
  /** Keeps `document` soon; of several within the pause only the last is kept. */
  readonly schedule: (document: CaseDocument) => void;
  /** Keeps what is waiting now. Resolves when nothing is waiting any more or saving has failed. */
  readonly flush: () => Promise<void>;
  /** After the case was saved elsewhere: the next save starts from there. What waits is kept or dropped. */
  readonly rebase: (saved: SavedVersion, waiting: 'keep' | 'drop') => void;
  /** True while something typed is not yet known to be kept. */
  readonly unsaved: () => boolean;
  /** What could not be kept because the data was locked or found damaged meanwhile, for another saver to keep after that. */
  readonly leftBehind: () => Unsaved | null;
}

const pauseAfterChange = 400;
const longestWait = 1_000;
const retryAfter = 5_000;

/**
 * Saves by itself: one save at a time, the last document wins, at most a second after the first change not
 * yet kept. A failed save is tried again by and by, except when the case was saved elsewhere meanwhile:
 * then a person decides, and `rebase` goes on; and except when the vault is locked, until which nothing can be kept.
 */
export function createSaver({ saved, save, problemOf, onState }: SaverOptions): Saver {
  let version = saved.version;
  let waiting: { document: CaseDocument; since: number } | null = null;
  let inFlight: Promise<void> | null = null;
  let refused = false;
  let locked = false;
  let damaged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), delay);
  };

  const send = (): Promise<void> => {
    clearTimeout(timer);
    if (inFlight !== null) return inFlight;
    if (waiting === null || refused || locked) return Promise.resolve();
    const { document } = waiting;
    waiting = null;
    onState({ state: 'saving' });
    inFlight = attempt(document).finally(() => {
      inFlight = null;
    });
    return inFlight;
  };

  const attempt = async (document: CaseDocument) => {
    try {
      const kept = await save(version, document);
      version = kept.version;
      if (waiting === null) onState({ state: 'saved', at: new Date(kept.savedAt) });
      else {
        onState({ state: 'pending' });
        plan(delayFor(waiting.since));
      }
    } catch (error) {
      const problem = problemOf(error);
      waiting ??= { document, since: Date.now() };
      damaged = problem.code === 'store-damaged';
      if (problem.code === 'vault-locked') locked = true;
      else if (problem.code === 'case-conflict') refused = true;
      else plan(retryAfter);
      onState({ state: 'failed', problem });
    }
  };

  return {
    schedule: (document) => {
      waiting = { document, since: waiting?.since ?? Date.now() };
      if (refused || locked) return;
      if (inFlight === null) onState({ state: 'pending' });
      plan(delayFor(waiting.since));
    },
    flush: async () => {
      if (inFlight !== null) await inFlight;
      await send();
    },
    rebase: (elsewhere, fate) => {
      version = elsewhere.version;
      refused = false;
      if (fate === 'drop') waiting = null;
      if (waiting === null) onState({ state: 'saved', at: new Date(elsewhere.savedAt) });
      else plan(0);
    },
    unsaved: () => waiting !== null || inFlight !== null,
    leftBehind: () =>
      (locked || damaged) && waiting !== null ? { document: waiting.document, version } : null,
  };
}

function delayFor(since: number): number {
  return Math.max(0, Math.min(pauseAfterChange, since + longestWait - Date.now()));
}
