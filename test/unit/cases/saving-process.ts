import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../electron/core/cases/database.ts';
import { openCaseStore } from '../../../electron/core/cases/open-case-store.ts';
import { dataKeyOf } from '../../../electron/core/vault/data-key.ts';
import { acquireInstanceLock } from '../../../electron/core/vault/instance-lock.ts';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { pictureOf } from './sample-case.ts';

// Saves one case over and over and says so on standard output after each save, until it is killed.
const [folder = '', id = ''] = process.argv.slice(2);
acquireInstanceLock(folder);
const database = openDatabase(join(folder, 'beituo.sqlite'));
const store = await openCaseStore({
  database,
  dataKey: dataKeyOf(new Uint8Array(32).fill(7)),
  dataDirectory: folder,
  clock: { now: () => new Date() },
  measureProgress: () => ({ done: 0, total: 8 }),
});
let { version } = store.open(id);
for (;;) {
  const remark = `${version + 1}`.repeat(1 + (version % 2000));
  ({ version } = store.save(id, version, { ...emptyCaseDocument(), remark }));
  writeSync(1, `saved ${version}\n`);
  if (version % 7 === 0) {
    const file = await store.files.add(id, { name: `${version}.png`, bytes: pictureOf(version) });
    writeSync(1, `added ${file.id}\n`);
  }
}
