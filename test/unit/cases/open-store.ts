import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CaseStore } from '../../../electron/core/cases/case-store.ts';
import type { MeasureProgress } from '../../../electron/core/cases/case-summary.ts';
import { type Database, openDatabase } from '../../../electron/core/cases/database.ts';
import { openCaseStore } from '../../../electron/core/cases/open-case-store.ts';
import { type DataKey, dataKeyOf } from '../../../electron/core/vault/data-key.ts';

/** A clock that stands still until it is told to go on. */
interface HandClock {
  now(): Date;
  advance(milliseconds: number): void;
}

function handClock(start = '2026-03-02T09:00:00.000Z'): HandClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** The same key for every store of a test. */
export function testKey(): DataKey {
  return dataKeyOf(new Uint8Array(32).fill(7));
}

/** An empty folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'beituo-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface OpenedStore {
  readonly store: CaseStore;
  readonly database: Database;
  readonly clock: HandClock;
  readonly folder: string;
}

interface OpenOptions {
  readonly folder?: string;
  readonly clock?: HandClock;
  readonly measureProgress?: MeasureProgress;
}

/** Opens the cases of a folder on a real disk; closed when the test ends at the latest. */
export async function openStore(options: OpenOptions = {}): Promise<OpenedStore> {
  const folder = options.folder ?? temporaryFolder();
  const clock = options.clock ?? handClock();
  const measureProgress = options.measureProgress ?? (() => ({ done: 0, total: 8 }));
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(join(folder, 'beituo.sqlite'));
  onTestFinished(() => database.close());
  const store = await openCaseStore({
    database,
    dataKey: testKey(),
    dataDirectory: folder,
    clock,
    measureProgress,
  });
  return { store, database, clock, folder };
}
