import { join } from 'node:path';
import type { Progress } from '../../../shared/contract/procedure.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { Backup, BackupReason, RestorePreview, RestoreResult } from '../../../shared/model/vault.ts';
import type { MeasureProgress } from '../cases/case-summary.ts';
import type { Database } from '../cases/database.ts';
import { localDate } from '../local-date.ts';
import type { DataKey } from '../vault/data-key.ts';
import { backupProblem } from './backup-problem.ts';
import { describeShelf, isTrusted, readShelf, type TrustedBackup } from './backup-shelf.ts';
import { hasChangedSince } from './changed-since.ts';
import { openRescuedStore, type RescuedStore } from './damaged/rescued-store.ts';
import { examineDatabase } from './examine-database.ts';
import { holdsAnyOf } from './holds-any-of.ts';
import { makeBackup } from './make-backup.ts';
import { previewRestore } from './preview-restore.ts';
import { restoreBackup } from './restore-backup.ts';
import { removeBackup, sealWaiting } from './shelf-upkeep.ts';
import { databaseName } from './store-parts.ts';

/** What backups need of the data, which may be open, closed or broken. */
interface BackedUpData {
  /** Throws `vault-locked` while the key is not known. */
  dataKey(): DataKey;
  /** The open store. Throws what keeps it closed. */
  current(): { readonly database: Database; readonly closing: AbortSignal };
  readonly isBroken: boolean;
  whileClosed<T>(step: (dataKey: DataKey) => Promise<T>): Promise<T>;
  /** Takes the open store, which is damaged, out of use. */
  breakDown(problem: Problem): Promise<void>;
}

interface Working {
  readonly signal?: AbortSignal | undefined;
  readonly report?: ((progress: Progress) => void) | undefined;
}

/** The backups of a data folder. Only one is made, restored or removed at a time. */
export interface Backups {
  /** Newest first. */
  list(): Promise<Backup[]>;
  make(reason: BackupReason, working?: Working): Promise<Backup>;
  /** Makes one when anything has changed since the last good one; answers whether it did. */
  makeIfChanged(reason: BackupReason, working?: Working): Promise<boolean>;
  preview(id: string): Promise<RestorePreview>;
  restore(id: string, working?: Working): Promise<RestoreResult>;
  /** Lends `step` what can still be read of the store that cannot be opened; that copy is gone afterwards. */
  rescue<T>(step: (rescued: RescuedStore) => Promise<T>): Promise<T>;
  /** Those that hold any of some cases. */
  holding(caseIds: ReadonlySet<string>): Promise<Backup[]>;
  remove(ids: readonly string[]): Promise<void>;
}

interface BackupsOptions {
  readonly dataDirectory: string;
  readonly clock: { now(): Date };
  readonly measureProgress: MeasureProgress;
  readonly data: BackedUpData;
}

export function createBackups({ dataDirectory, clock, measureProgress, data }: BackupsOptions): Backups {
  const today = () => localDate(clock.now());
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = last.then(step, step);
    last = turn.catch(() => undefined);
    return turn;
  };

  const shelf = async () => {
    await sealWaiting(dataDirectory, data.dataKey());
    return readShelf(dataDirectory, data.dataKey());
  };

  /** What a copy shows to be damaged may be the copy: the store itself decides whether it is taken out of use. */
  const unlessDamaged = async <T>(step: () => Promise<T>): Promise<T> => {
    try {
      return await step();
    } catch (error) {
      if (isDamage(error) && !(await isSound(join(dataDirectory, databaseName)))) {
        await data.breakDown(backupProblem.foundDamaged);
      }
      throw error;
    }
  };

  const make = async (reason: BackupReason, { signal, report }: Working): Promise<Backup> => {
    const { database, closing } = data.current();
    const { id } = await unlessDamaged(() =>
      makeBackup({
        dataDirectory,
        database,
        clock,
        reason,
        dataKey: data.dataKey(),
        signal: signal ? AbortSignal.any([signal, closing]) : closing,
        onProgress: (ratio) => report?.({ ratio, step: 'backup' }),
      }),
    );
    const made = (await describeShelf(await shelf(), today())).find((backup) => backup.id === id);
    if (made === undefined) throw new ProblemError(backupProblem.missing);
    return made;
  };

  return {
    list: async () => describeShelf(await inTurn(shelf), today()),
    make: (reason, working = {}) => inTurn(() => make(reason, working)),

    makeIfChanged: (reason, working = {}) =>
      inTurn(async () => {
        const { database } = data.current();
        // A backup is looked at thoroughly. Where none is made, the store itself is, but not while closing.
        const check = reason !== 'quit';
        const newestFirst = (await shelf()).filter(isTrusted);
        const hasChanged = await unlessDamaged(() =>
          hasChangedSince(dataDirectory, database, newestFirst, { check }),
        );
        if (hasChanged) await make(reason, working);
        return hasChanged;
      }),

    preview: (id) =>
      previewRestore({
        dataDirectory,
        id,
        clock,
        dataKey: data.dataKey(),
        database: data.isBroken ? undefined : data.current().database,
      }),

    restore: (id, { signal, report } = {}) =>
      inTurn(() =>
        data.whileClosed((dataKey) =>
          restoreBackup({
            dataDirectory,
            id,
            dataKey,
            clock,
            measureProgress,
            signal,
            onProgress: (ratio) => report?.({ ratio, step: 'restore' }),
          }),
        ),
      ),

    rescue: (step) =>
      inTurn(async () => {
        const dataKey = data.dataKey();
        await using rescued = await openRescuedStore({ dataDirectory, dataKey, clock, measureProgress });
        // Awaited here: the copy goes with this function.
        return await step(rescued);
      }),

    holding: (caseIds) =>
      inTurn(async () => {
        const all = await shelf();
        const holding = all.filter(
          (backup): backup is TrustedBackup => isTrusted(backup) && holdsAnyOf(backup, caseIds),
        );
        const ids = new Set(holding.map(({ id }) => id));
        return (await describeShelf(all, today())).filter(({ id }) => ids.has(id));
      }),

    remove: (ids) =>
      inTurn(async () => {
        for (const id of ids) await removeBackup(dataDirectory, id);
      }),
  };
}

function isDamage(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'store-damaged';
}

async function isSound(path: string): Promise<boolean> {
  try {
    return (await examineDatabase(path, { check: true })).sound;
  } catch (error) {
    // What the disk refuses says nothing about the store.
    return !isDamage(error);
  }
}
