import { join } from 'node:path';
import type { AppHandlers } from '../../shared/contract/contract.ts';
import { messages } from '../../shared/messages/index.ts';
import { auditedVault } from './audit/audited-vault.ts';
import { createLaterNotes } from './audit/later-notes.ts';
import { createAutomaticBackups } from './backup/automatic-backups.ts';
import { createBackups } from './backup/backups.ts';
import { progressMeter } from './cases/progress.ts';
import { applicationHandlers } from './handlers/application.ts';
import { backupHandlers } from './handlers/backups.ts';
import { exportHandlers } from './handlers/exchange.ts';
import { platformHandlers } from './handlers/platforms.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { vaultHandlers } from './handlers/vault.ts';
import { type WorkspaceHandlers, workspaceHandlers } from './handlers/workspace-handlers.ts';
import { createIdleLock } from './idle-lock.ts';
import { openRulePacks } from './platforms/rule-packs.ts';
import type { Ports } from './ports.ts';
import { createRecognizer } from './recognition/recognizer.ts';
import { createRunningJobs } from './running-jobs.ts';
import { openSettings } from './settings/settings-store.ts';
import { acquireInstanceLock } from './vault/instance-lock.ts';
import { openVaultKeys } from './vault/vault-keys.ts';
import type { Workspace } from './workspace.ts';
import { openWorkspaceHolder } from './workspace-holder.ts';

export interface Application {
  readonly handlers: AppHandlers;
  /** Ends running work, closes the data and lets another instance have it. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens the data of `ports.dataDirectory` and assembles the rooms. Data that is locked, or cannot be used, does
 * not end the start: `vault.status` tells it. Throws a problem that a host can show: `already-open`,
 * `disk-full`, `disk-read-only`, `store-busy`, `platform-pack-invalid`.
 */
export async function createApplication(ports: Ports): Promise<Application> {
  const { dataDirectory, clock } = ports;
  // What is open so far is closed in reverse order, whether the start fails or the application ends.
  await using opened = new AsyncDisposableStack();

  const lock = acquireInstanceLock(dataDirectory);
  opened.defer(() => lock.release());
  const rules = await openRulePacks(ports);
  const keys = await openVaultKeys({ dataDirectory, clock, deviceKeys: ports.deviceKeys });
  const measureProgress = progressMeter(rules.inForce, clock);
  const holder = await openWorkspaceHolder({ dataDirectory, clock, measureProgress }, keys);
  opened.defer(() => holder.close());
  const backups = createBackups({
    dataDirectory,
    clock,
    measureProgress,
    data: {
      dataKey: () => keys.dataKey(),
      current: () => holder.current(),
      get isBroken() {
        return holder.state === 'broken';
      },
      whileClosed: (step) => holder.whileClosed(step),
      breakDown: (problem) => holder.breakDown(problem),
    },
  });
  const automatic = createAutomaticBackups({ backups, clock, isOpen: () => holder.state === 'open' });
  opened.defer(() => automatic.quit());
  automatic.start();
  const recognizer = createRecognizer({ practiceFolder: join(ports.resourcesDirectory, 'example') });
  opened.defer(() => recognizer.close());
  // A reading that the end interrupts is cancelled, or it would be kept as one that failed.
  const leaving = new AbortController();
  opened.defer(() => leaving.abort());

  const settings = openSettings(() => holder.database());
  const idle = createIdleLock({
    clock,
    minutes: () =>
      keys.facts().passphrase && holder.state === 'open' ? settings.read().lockAfterMinutes : 0,
    isWorking: () => jobs.names().length > 0,
    lock: () => void holder.lock(),
  });
  const jobs = createRunningJobs(idle.worked);
  opened.defer(() => idle.stop());

  const notes = createLaterNotes(() => (holder.isInUse ? holder.current().audit : undefined));
  /** The handlers of the workspace that is open now; each new one has its own. */
  const handlersOf = new WeakMap<Workspace, WorkspaceHandlers>();
  const working = (): WorkspaceHandlers => {
    const workspace = holder.current();
    idle.used();
    const known = handlersOf.get(workspace);
    if (known !== undefined) return known;
    notes.settle();
    const made = workspaceHandlers(workspace, {
      ...ports,
      rules,
      recognizer,
      leaving: leaving.signal,
      backups,
      setAside: async () => (await holder.report()).setAside,
    });
    handlersOf.set(workspace, made);
    return made;
  };

  /** What can still be read of data that cannot be used leaves it like any other; nothing comes in. */
  const rescue: AppHandlers['exchange'] = {
    ...exportHandlers({
      lend: backups.rescue,
      empty: messages.exchange.nothingReadable,
      note: notes.note,
      clock,
      closing: leaving.signal,
    }),
    import: (given, context) => working().exchange.import(given, context),
  };

  const handlers: AppHandlers = {
    application: applicationHandlers(ports),
    platforms: platformHandlers(rules),
    settings: settingsHandlers(settings, ports),
    vault: auditedVault(
      vaultHandlers({ ...ports, keys, holder, idle, jobs, backupProblem: () => automatic.problem }),
      notes.note,
    ),
    get backups() {
      idle.used();
      return backupHandlers(backups, notes.note);
    },
    get exchange() {
      idle.used();
      return holder.state === 'broken' ? rescue : working().exchange;
    },
    get erasure() {
      return working().erasure;
    },
    get audit() {
      return working().audit;
    },
    get cases() {
      return working().cases;
    },
    get files() {
      return working().files;
    },
    get recognition() {
      return working().recognition;
    },
    get scan() {
      return working().scan;
    },
    get letter() {
      return working().letter;
    },
    get letterForms() {
      return working().letterForms;
    },
    get package() {
      return working().package;
    },
  };
  const running = opened.move();
  return { handlers: jobs.counting(handlers), close: () => running.disposeAsync() };
}
