import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Canaries, drawCanaries } from '../proof/leaks/canaries.ts';
import { type Folders, makeFolders } from '../proof/leaks/folders.ts';
import { huntCommandLine } from '../proof/leaks/hunt-command-line.ts';
import { huntDesktop } from '../proof/leaks/hunt-desktop.ts';
import { huntFiles } from '../proof/leaks/hunt-files.ts';
import { huntLoopback } from '../proof/leaks/hunt-loopback.ts';
import { canHuntMemory, huntMemory } from '../proof/leaks/hunt-memory.ts';
import { faultsOf } from '../proof/leaks/hunted.ts';
import { needlesOf } from '../proof/leaks/needle.ts';

let folders: Folders;
let canaries: Canaries;
beforeEach(async () => {
  folders = makeFolders();
  canaries = await drawCanaries();
});
afterEach(() => folders.remove());

describe('what is left behind once locked', () => {
  const timeout = 600_000;
  const options = { reading: false, memory: false };

  it.each([
    ['the loopback host', huntLoopback],
    ['the core of the desktop host', huntDesktop],
    ['the command line', huntCommandLine],
  ])('by %s, of every feature but the readers, tells nothing of anybody', { timeout }, async (_, hunt) => {
    expect(faultsOf(await hunt(folders, canaries, options))).toEqual([]);
  });
});

describe('the hunt', () => {
  const found = () =>
    huntFiles(folders.others, needlesOf(canaries)).leaks.map((leak) => leak.split(': ').at(-1));

  it('sees a text in each spelling, also in a name', () => {
    const { person } = canaries;
    const littleEndian = Buffer.from(person, 'utf16le');
    writeFileSync(join(folders.work, 'a'), `of ${person}`);
    writeFileSync(join(folders.work, 'b'), littleEndian);
    writeFileSync(join(folders.work, 'c'), Buffer.from(littleEndian).swap16());
    writeFileSync(join(folders.work, person), '');
    expect(found().toSorted()).toEqual([
      'person (UTF-16BE), 1 times',
      'person (UTF-16LE), 1 times',
      'person (UTF-8), 1 times',
      'person (UTF-8), 1 times',
    ]);
  });

  it('sees a picture', () => {
    writeFileSync(join(folders.work, 'photo'), canaries.photo);
    writeFileSync(join(folders.work, 'half'), canaries.noise.subarray(1000));
    expect(found()).toEqual(expect.arrayContaining(['noise, 1 times', 'photo, 1 times']));
  });

  it('sees what a database has deleted, and what is only in its log', () => {
    const database = new BetterSqlite(join(folders.work, 'some.sqlite'));
    database.pragma('journal_mode = WAL');
    database.exec('CREATE TABLE kept (value TEXT)');
    const insert = database.prepare('INSERT INTO kept VALUES (?)');
    insert.run(canaries.company);
    expect(found()).toEqual(['company (UTF-8), 1 times']);
    database.exec('DELETE FROM kept');
    database.close();
    expect(found()).toEqual(['company (UTF-8), 1 times']);
  });

  it('names files that are neither sealed nor known', () => {
    const path = join(folders.work, 'notes.txt');
    writeFileSync(path, 'nothing personal');
    expect(huntFiles(folders.others, needlesOf(canaries)).unknown).toEqual([path]);
  });

  it.skipIf(!canHuntMemory)('sees what is in the memory of a process', () => {
    const { found: inMemory } = huntMemory(process.pid, needlesOf(canaries));
    expect(inMemory.get('photo')).toBeGreaterThan(0);
    expect(inMemory.get('person (UTF-16LE)')).toBeGreaterThan(0);
  });
});
