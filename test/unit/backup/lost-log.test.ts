import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { wouldLoseLog } from '../../../electron/core/backup/damaged/lost-log.ts';
import { openDatabase } from '../../../electron/core/cases/database.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { sealedStore } from './sealed-store.ts';

/** The files of a store as a power cut leaves them: much of it is in the log alone. */
function afterPowerCut(): string {
  const store = sealedStore();
  for (let number = 0; number < 20; number += 1) store.save(`第${number}虚构公司`);
  const path = join(temporaryFolder(), 'beituo.sqlite');
  copyFileSync(join(store.folder, 'beituo.sqlite'), path);
  copyFileSync(join(store.folder, 'beituo.sqlite-wal'), `${path}-wal`);
  return path;
}

function overwrite(path: string, offset: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, offset);
  closeSync(file);
}

const frame = 4096 + 24;
const countCases = (path: string) => {
  const database = openDatabase(path);
  const count = database.read((connection) => connection.prepare('SELECT count(*) FROM cases').pluck().get());
  database.close();
  return count;
};

describe('what a power cut leaves', () => {
  it('is opened as it is', () => {
    const path = afterPowerCut();
    expect(wouldLoseLog(path)).toBe(false);
    expect(countCases(path)).toBe(20);
  });

  it('is opened when the log ends anywhere within its last transaction', () => {
    const path = afterPowerCut();
    const log = readFileSync(`${path}-wal`);
    for (const cut of [1, 100, frame, frame + 500, 2 * frame]) {
      truncateSync(`${path}-wal`, log.length - cut);
      expect(wouldLoseLog(path)).toBe(false);
    }
    expect(countCases(path)).toBe(19);
  });

  it('is opened when only the end of the last transaction reached the disk', () => {
    const path = afterPowerCut();
    const size = statSync(`${path}-wal`).size;
    overwrite(`${path}-wal`, size - 2 * frame, Buffer.alloc(frame));
    expect(wouldLoseLog(path)).toBe(false);
    expect(countCases(path)).toBe(19);
  });
});

describe('a log that SQLite would throw away', () => {
  it.each([
    ['because its header is damaged', (path: string) => overwrite(`${path}-wal`, 0, Buffer.alloc(32))],
    ['because its database is empty', (path: string) => truncateSync(path, 0)],
    ['because its database is gone', (path: string) => rmSync(path)],
    [
      'from a damaged frame in its middle on',
      (path: string) => overwrite(`${path}-wal`, 32 + 10 * frame + 100, Buffer.from([1, 2, 3])),
    ],
  ])('%s, is kept: the store is said to be damaged', async (_, damage) => {
    const path = afterPowerCut();
    damage(path);
    const log = readFileSync(`${path}-wal`);
    expect((await problemOf(() => openDatabase(path))).code).toBe('store-damaged');
    expect(readFileSync(`${path}-wal`).equals(log)).toBe(true);
  });

  it('is really thrown away by SQLite', () => {
    const path = afterPowerCut();
    overwrite(`${path}-wal`, 0, Buffer.alloc(32));
    const connection = new BetterSqlite(path);
    connection.pragma('user_version');
    connection.close();
    expect(() => statSync(`${path}-wal`)).toThrow('ENOENT');
  });
});
