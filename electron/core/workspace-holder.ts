import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, type ProblemCode, ProblemError } from '../../shared/model/problem.ts';
import type { StoreReport } from '../../shared/model/vault.ts';
import { copyBeforeMigration } from './backup/before-migration.ts';
import { finishReplacing } from './backup/replace-store.ts';
import { type Database, openDatabase } from './cases/database.ts';
import { inspectRows } from './cases/inspect-rows.ts';
import { sealingVault } from './cases/sealed-rows.ts';
import { createStoredJson } from './cases/stored-json.ts';
import { collectGarbage } from './collect-garbage.ts';
import type { DataKey } from './vault/data-key.ts';
import { putDataAside } from './vault/put-aside.ts';
import { listSetAside } from './vault/set-aside.ts';
import { placeUseMarker } from './vault/use-marker.ts';
import type { VaultKeys } from './vault/vault-keys.ts';
import { vaultProblem } from './vault/vault-problem.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';

/** The data of a folder, which is in use, closed for want of a key, or cannot be used. */
export interface WorkspaceHolder {
  readonly state: 'open' | 'locked' | 'broken';
  /** Why it cannot be used. */
  readonly problem: Problem | null;
  /** Whether `current` answers now. */
  readonly isInUse: boolean;
  /** Throws `vault-locked`; `store-busy` while it is closed for a step; why it is broken. */
  current(): Workspace;
  /** Open whenever the file can be used, whether the key is known or not. */
  database(): Database | undefined;
  /** Opens the data with keys that have just become known. Ends `open`, or `broken`. */
  open(): Promise<void>;
  /** Cancels what runs and forgets everything that was read. */
  lock(): Promise<void>;
  /**
   * Closes the data and the database, runs `step` with the key, and opens again, whatever the step did: it ends
   * `open` or `broken`. One step at a time. Throws `vault-locked` while the key is not known.
   */
  whileClosed<T>(step: (dataKey: DataKey) => Promise<T>): Promise<T>;
  /** Takes data that turned out to be damaged while open out of use, as if it had been found so when it was opened. */
  breakDown(found: Problem): Promise<void>;
  /**
   * Moves data that nothing opens aside, with its keys and backups, and begins with none. Throws `invalid-input` while
   * it is in use.
   */
  startAfresh(): Promise<void>;
  /** What was amiss when the data was opened. */
  report(): Promise<Omit<StoreReport, 'backupProblem'>>;
  /** May be called twice. */
  close(): Promise<void>;
}

/** What is wrong with the data itself, so that only a backup or other keys help. */
const breaking: ReadonlySet<ProblemCode> = new Set([
  'store-damaged',
  'store-newer',
  'vault-keys-missing',
  'vault-keys-damaged',
]);

/**
 * Opens the data of a folder as far as that is possible without asking. A folder without any gets keys of its
 * own. Throws what keeps the disk from being used: `disk-full`, `disk-read-only`, `store-busy`.
 */
export async function openWorkspaceHolder(
  options: WorkspaceOptions,
  keys: VaultKeys,
): Promise<WorkspaceHolder> {
  const { dataDirectory } = options;
  const path = join(dataDirectory, 'beituo.sqlite');
  const marker = await placeUseMarker(dataDirectory);
  let database: Database | undefined;
  let workspace: Workspace | undefined;
  let closing = new AbortController();
  let problem: Problem | null = null;
  let isBusy = false;
  let last: Promise<unknown> = Promise.resolve();
  let damagedCases: ReadonlySet<string> | undefined;

  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = last.then(step, step);
    last = turn.catch(() => undefined);
    return turn;
  };

  /** Runs a step of opening; what is wrong with the data itself is remembered, anything else thrown. */
  const unlessBroken = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step();
      problem = null;
    } catch (error) {
      if (!(error instanceof ProblemError) || !breaking.has(error.problem.code)) throw error;
      problem = error.problem;
    }
  };

  const openFile = async (): Promise<void> => {
    // A missing file must not become an empty store, whose opening would remove the files that no row names.
    const isExpected = keys.state === 'locked' || keys.state === 'open';
    if (isExpected && keys.known().sealing === 'done' && !existsSync(path)) throw vaultProblem.storeMissing();
    await copyBeforeMigration(dataDirectory, options.clock);
    database = openDatabase(path, { thorough: marker.uncleanEnd && damagedCases === undefined });
  };

  const openContents = async (): Promise<void> => {
    if (database === undefined) return;
    closing = new AbortController();
    workspace = await openWorkspace(database, keys, closing.signal, options);
    if (!marker.uncleanEnd || damagedCases !== undefined) return;
    const json = createStoredJson(workspace.dataKey.sealer('rows'));
    damagedCases = database.read((connection) => inspectRows(connection, json)).damagedCases;
  };

  const closeContents = (): void => {
    closing.abort();
    workspace = undefined;
  };

  const closeFile = (): void => {
    database?.close();
    database = undefined;
  };

  const openAgain = (): Promise<void> =>
    unlessBroken(async () => {
      await openFile();
      if (keys.state === 'open') await openContents();
    });

  const begin = async (): Promise<void> => {
    await finishReplacing(dataDirectory);
    await unlessBroken(async () => {
      if (keys.state === 'damaged') throw vaultProblem.keysDamaged();
      await openFile();
      if (keys.state !== 'absent') return;
      if (database?.read(sealingVault) !== undefined) throw vaultProblem.keysMissing();
      await keys.make();
    });
    const found = problem;
    if (keys.state === 'locked') await unlessBroken(async () => void (await keys.openByDevice()));
    problem ??= found;
    if (problem === null && keys.state === 'open') await unlessBroken(openContents);
  };

  const finish = async (): Promise<void> => {
    closeContents();
    keys.forget();
    const wasOpen = database !== undefined;
    closeFile();
    // After an unclean end the marker stays until everything has been looked at.
    if (wasOpen && (!marker.uncleanEnd || damagedCases !== undefined)) await marker.remove();
  };

  try {
    await begin();
  } catch (error) {
    await finish();
    throw error;
  }

  return {
    get state() {
      if (problem !== null) return 'broken';
      return workspace === undefined && !isBusy ? 'locked' : 'open';
    },
    get problem() {
      return problem;
    },
    get isInUse() {
      return workspace !== undefined;
    },
    current: () => {
      if (workspace !== undefined) return workspace;
      if (problem !== null) throw new ProblemError(problem);
      throw isBusy ? vaultProblem.busy() : vaultProblem.locked();
    },
    database: () => database,
    open: () =>
      inTurn(async () => {
        if (workspace !== undefined || problem !== null) return;
        try {
          await unlessBroken(openContents);
        } catch (error) {
          closeContents();
          keys.forget();
          throw error;
        }
      }),
    lock: () =>
      inTurn(async () => {
        keys.lock();
        const left = workspace;
        // Closed first: a disk that does not take the note must not keep the data open.
        closeContents();
        left?.audit.note({ action: 'locked' });
        await collectGarbage();
      }),
    whileClosed: (step) =>
      inTurn(async () => {
        const dataKey = keys.dataKey();
        isBusy = true;
        closeContents();
        closeFile();
        try {
          return await step(dataKey);
        } finally {
          await openAgain();
          isBusy = false;
        }
      }),
    breakDown: (found) =>
      inTurn(async () => {
        if (workspace === undefined) return;
        problem = found;
        closeContents();
        database?.abandon();
        database = undefined;
      }),
    startAfresh: () =>
      inTurn(async () => {
        if (workspace !== undefined) throw vaultProblem.inUse();
        closeFile();
        keys.forget();
        await putDataAside(dataDirectory, options.clock.now());
        await keys.make();
        await openAgain();
      }),
    report: async () => ({
      uncleanEnd: marker.uncleanEnd,
      orphansRemoved: workspace?.store.found.orphansRemoved ?? 0,
      filesMissing: workspace?.store.found.filesMissing ?? 0,
      casesDamaged: new Set([...(damagedCases ?? []), ...(workspace?.store.found.damaged ?? [])]).size,
      setAside: await listSetAside(dataDirectory),
    }),
    close: () => inTurn(finish),
  };
}
