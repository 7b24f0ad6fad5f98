import { join } from 'node:path';
import type { AppHandlers } from '../../shared/contract/contract.ts';
import { openDatabase } from './cases/database.ts';
import { openCaseStore } from './cases/open-case-store.ts';
import { progressMeter } from './cases/progress.ts';
import { applicationHandlers } from './handlers/application.ts';
import { caseHandlers } from './handlers/cases.ts';
import { fileHandlers } from './handlers/files.ts';
import { letterHandlers } from './handlers/letter.ts';
import { letterFormHandlers } from './handlers/letter-forms.ts';
import { notYet } from './handlers/not-yet.ts';
import { packageHandlers } from './handlers/package.ts';
import { platformHandlers } from './handlers/platforms.ts';
import { recognitionHandlers } from './handlers/recognition.ts';
import { scanHandlers } from './handlers/scan.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { openFormStore } from './letter-form/form-store.ts';
import { openRulePacks } from './platforms/rule-packs.ts';
import type { Ports } from './ports.ts';
import { createRecognizer } from './recognition/recognizer.ts';
import { openSettings } from './settings/settings-store.ts';
import { acquireInstanceLock } from './vault/instance-lock.ts';

export interface Application {
  readonly handlers: AppHandlers;
  /** Ends running work, closes the data and lets another instance have it. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens the data of `ports.dataDirectory` and assembles the rooms. Throws a problem that a host can show:
 * `already-open`, `store-newer`, `store-damaged`, `disk-full`, `disk-read-only`, `platform-pack-invalid`.
 */
export async function createApplication(ports: Ports): Promise<Application> {
  const { dataDirectory, resourcesDirectory, clock } = ports;
  // What is open so far is closed in reverse order, whether the start fails or the application ends.
  await using opened = new AsyncDisposableStack();

  const lock = acquireInstanceLock(dataDirectory);
  opened.defer(() => lock.release());
  const rules = await openRulePacks(ports);
  const database = openDatabase(join(dataDirectory, 'beituo.sqlite'));
  opened.defer(() => database.close());
  const measureProgress = progressMeter(rules.inForce, clock);
  const store = await openCaseStore({ database, dataDirectory, clock, measureProgress });
  const forms = await openFormStore({ database, dataDirectory, clock });
  const recognizer = createRecognizer();
  opened.defer(() => recognizer.close());
  // A reading that the close interrupts is cancelled, or it would be kept as one that failed.
  const closing = new AbortController();
  opened.defer(() => closing.abort());

  const handlers: AppHandlers = {
    ...notYet,
    application: applicationHandlers(ports),
    platforms: platformHandlers(rules),
    settings: settingsHandlers(openSettings(database), ports),
    cases: caseHandlers({ store, resourcesDirectory, clock }),
    files: fileHandlers(store.files, recognizer),
    recognition: recognitionHandlers({ files: store.files, recognizer, closing: closing.signal }),
    scan: scanHandlers({
      files: store.files,
      recognizer,
      packs: rules.inForce,
      resourcesDirectory,
      clock,
      closing: closing.signal,
    }),
    letter: letterHandlers({
      cases: store,
      forms,
      packs: rules.inForce,
      resourcesDirectory,
      clock,
      closing: closing.signal,
    }),
    letterForms: letterFormHandlers({ store: forms, packs: rules.inForce, resourcesDirectory }),
    package: packageHandlers({
      files: store.files,
      packs: rules.inForce,
      resourcesDirectory,
      clock,
      closing: closing.signal,
    }),
  };
  const running = opened.move();
  return { handlers, close: () => running.disposeAsync() };
}
