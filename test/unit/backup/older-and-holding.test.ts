import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { findBackup } from '../../../electron/core/backup/backup-shelf.ts';
import { createBackups } from '../../../electron/core/backup/backups.ts';
import { copyBeforeMigration, removePlainCopies } from '../../../electron/core/backup/before-migration.ts';
import { sealWaiting } from '../../../electron/core/backup/shelf-upkeep.ts';
import { contentProblem } from '../../../electron/core/backup/verify-backup.ts';
import { migrate } from '../../../electron/core/cases/migrations/migrate.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { dataKey, handClock, progress, sealedStore } from './sealed-store.ts';

it('an older store is copied without a key; the copy becomes a backup, and goes when it would give data away', async () => {
  const folder = temporaryFolder();
  const connection = new BetterSqlite(join(folder, 'beituo.sqlite'));
  connection.pragma(`application_id = ${0x62_74_75_6f}`);
  migrate(connection, 50);
  connection.exec("INSERT INTO cases VALUES ('a', 1, 5, 5, NULL, 0, x'00')");
  connection.close();
  await copyBeforeMigration(folder, handClock());
  const shelf = join(folder, 'backups');
  expect(readdirSync(shelf)).toEqual([expect.stringMatching(/\.before-migration\.waiting$/)]);

  await sealWaiting(folder, dataKey);
  const [id = ''] = readdirSync(shelf);
  const { manifest } = await findBackup(folder, id, dataKey);
  expect(manifest).toMatchObject({ reason: 'before-migration', sealed: false, layout: 50, cases: 1 });
  expect(await contentProblem(join(shelf, id), manifest, dataKey)).toBeNull();

  await removePlainCopies(folder, dataKey);
  expect(readdirSync(shelf)).toEqual([]);
});

it('a store of this layout, and a folder without one, are not copied', async () => {
  const store = sealedStore();
  store.database.close();
  await copyBeforeMigration(store.folder, store.clock);
  await copyBeforeMigration(temporaryFolder(), store.clock);
  expect(readdirSync(store.folder)).not.toContain('backups');
});

it('tells which backups hold a case, and removes those it is told to', async () => {
  const store = sealedStore();
  const first = store.save('甲虚构公司');
  const backups = createBackups({
    dataDirectory: store.folder,
    clock: store.clock,
    measureProgress: progress,
    data: {
      dataKey: () => dataKey,
      current: () => ({ database: store.database, closing: new AbortController().signal }),
      isBroken: false,
      whileClosed: (step) => step(dataKey),
      breakDown: async () => undefined,
    },
  });
  const early = await backups.make('manual');
  const later = store.save('乙虚构公司');
  const late = await backups.make('manual');
  const holding = async (id: string) => (await backups.holding(new Set([id]))).map((backup) => backup.id);
  expect(await holding(later.id)).toEqual([late.id]);
  expect(await holding(first.id)).toEqual([late.id, early.id]);
  expect(await backups.makeIfChanged('quit')).toBe(false);
  await backups.remove([late.id]);
  expect((await backups.list()).map(({ id }) => id)).toEqual([early.id]);
  expect(await backups.makeIfChanged('quit')).toBe(true);
});
