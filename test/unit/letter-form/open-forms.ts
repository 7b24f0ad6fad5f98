import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../../electron/core/cases/database.ts';
import { type FormStore, openFormStore } from '../../../electron/core/letter-form/form-store.ts';
import { temporaryFolder, testKey } from '../cases/open-store.ts';

export interface OpenedForms {
  readonly forms: FormStore;
  readonly database: Database;
  readonly folder: string;
}

/** Opens the templates of a folder on a real disk; closed when the test ends at the latest. */
export async function openForms(folder = temporaryFolder()): Promise<OpenedForms> {
  const database = openDatabase(join(folder, 'beituo.sqlite'));
  onTestFinished(() => database.close());
  const clock = { now: () => new Date('2026-11-21T04:00:00Z') };
  const forms = await openFormStore({ database, dataKey: testKey(), dataDirectory: folder, clock });
  return { forms, database, folder };
}
