import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBackup } from '../../../electron/core/backup/backup-shelf.ts';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import { contentProblem } from '../../../electron/core/backup/verify-backup.ts';
import { openDatabase } from '../../../electron/core/cases/database.ts';
import { openCaseStore } from '../../../electron/core/cases/open-case-store.ts';
import { newDataKey } from '../../../electron/core/vault/data-key.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { pictureOf, sampleCase } from '../../unit/cases/sample-case.ts';
import { makeSmallPages, scratchFolder } from './scratch.ts';
import type { Target } from './target.ts';

/** A backup: its manifest, its copy of the database and its files. */
export async function backupTarget(): Promise<Target> {
  const folder = scratchFolder('tampering');
  const clock = { now: () => new Date() };
  const dataKey = newDataKey();
  makeSmallPages(join(folder, 'beituo.sqlite'));
  const database = openDatabase(join(folder, 'beituo.sqlite'));
  database.write((connection) =>
    connection.prepare('INSERT INTO vault (only, id) VALUES (1, ?)').run('f'.repeat(32)),
  );
  const store = await openCaseStore({
    database,
    dataKey,
    dataDirectory: folder,
    clock,
    measureProgress: () => ({ done: 0, total: 8 }),
  });
  for (let number = 1; number <= 3; number += 1) {
    const { id } = store.create(sampleCase(`第${number}虚构公司`));
    await store.files.add(id, { name: `${number}.png`, bytes: pictureOf(number) });
  }
  const { id } = await makeBackup({ dataDirectory: folder, database, clock, dataKey, reason: 'manual' });
  database.close();
  const backup = join(folder, 'backups', id);
  const files = readdirSync(join(backup, 'files')).map((name) => join(backup, 'files', name));
  return {
    name: 'backup',
    files: [join(backup, 'manifest.sealed'), join(backup, 'store.sqlite'), ...files],
    judge: async () => {
      try {
        const found = await findBackup(folder, id, dataKey);
        const problem = await contentProblem(found.folder, found.manifest, dataKey);
        return problem === null ? 'accepted' : 'detected';
      } catch (error) {
        if (error instanceof ProblemError) return 'detected';
        throw error;
      }
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
