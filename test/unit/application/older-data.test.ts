import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { unfinishedSuffix } from '../../../electron/core/vault/durable-file.ts';
import { isSealed } from '../../../electron/core/vault/sealer.ts';
import type { CallContext } from '../../../shared/contract/procedure.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { type OlderCase, plainFiles, writeOlderData } from './older-data.ts';
import { samplePorts } from './sample-ports.ts';

const context: CallContext = { signal: new AbortController().signal };
const script = fileURLToPath(new URL('./opening-process.ts', import.meta.url));

async function started(folder: string) {
  const application = await createApplication(samplePorts(folder));
  onTestFinished(() => application.close());
  return application;
}

async function expectAllThere(folder: string, cases: readonly OlderCase[]): Promise<void> {
  const { handlers, close } = await started(folder);
  expect(await handlers.vault.status({}, context)).toMatchObject({ state: 'open', device: 'key-file' });
  expect(await handlers.vault.report({}, context)).toMatchObject({ casesDamaged: 0, filesMissing: 0 });
  expect((await handlers.settings.read({}, context)).theme).toBe('dark');
  expect(await handlers.cases.list({ query: '绝密', trashed: false }, context)).toHaveLength(cases.length);
  for (const { id, fileId, document, picture } of cases) {
    const opened = await handlers.cases.open({ id }, context);
    expect(opened).toMatchObject({
      version: 2,
      document,
      files: [{ id: fileId, name: '绝密.png', problem: null }],
    });
    const before = await handlers.cases.openVersion({ id, version: 1 }, context);
    expect(before).toMatchObject({ organization: { name: '先前的绝密公司' } });
    const { file } = await handlers.files.original({ fileId }, context);
    expect(Buffer.from(await file.arrayBuffer()).equals(picture)).toBe(true);
  }
  await close();
}

it('data of an application that did not seal is sealed, whole, and nothing of it stays readable', async () => {
  const folder = temporaryFolder();
  const cases = writeOlderData(folder, 8);
  expect(plainFiles(folder).length).toBeGreaterThan(8);
  await expectAllThere(folder, cases);
  expect(plainFiles(folder)).toEqual([]);
  await expectAllThere(folder, cases);
});

it('is sealed whole however often the sealing is killed', { timeout: 300_000 }, async () => {
  const folder = temporaryFolder();
  const cases = writeOlderData(folder, 150);
  for (const files of [1, 30, 90, 150]) {
    await openUntilKilled(folder, () => sealedFiles(folder) >= files);
    expect(sealingOf(folder)).toBe('begun');
  }
  // Then wherever it happens to be: in the rows, in the rewriting of the database, or behind them.
  for (const milliseconds of [400, 600, 800, 1000, 1200]) {
    const end = Date.now() + milliseconds;
    await openUntilKilled(folder, () => Date.now() >= end);
  }
  await expectAllThere(folder, cases);
  expect(plainFiles(folder)).toEqual([]);
});

it('a value in the clear is not taken for a sealed one, whoever put it there', async () => {
  const folder = temporaryFolder();
  const [{ id = '' } = {}] = writeOlderData(folder, 2);
  const plain = readColumn(folder, id);
  await (await started(folder)).close();
  const connection = new BetterSqlite(join(folder, 'beituo.sqlite'));
  connection.prepare('UPDATE case_versions SET document = ? WHERE case_id = ?').run(plain, id);
  connection.close();
  const { handlers } = await started(folder);
  await expect(handlers.cases.open({ id }, context)).rejects.toMatchObject({
    problem: { code: 'case-damaged' },
  });
});

function readColumn(folder: string, id: string): unknown {
  const connection = new BetterSqlite(join(folder, 'beituo.sqlite'));
  const value = connection.prepare('SELECT document FROM case_versions WHERE case_id = ?').pluck().get(id);
  connection.close();
  return value;
}

function sealingOf(folder: string): string | undefined {
  return /"sealing":"(\w+)"/.exec(readFileSync(join(folder, 'keys.json'), 'utf8'))?.[1];
}

const sealedFiles = (folder: string): number =>
  readdirSync(join(folder, 'files'))
    .filter((name) => !name.endsWith(unfinishedSuffix))
    .filter((name) => isSealed(readFileSync(join(folder, 'files', name)))).length;

/** Opens the data in a process that is killed when `isTime`, or when the data is open. */
async function openUntilKilled(folder: string, isTime: () => boolean): Promise<void> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let isOpen = false;
  child.stdout.once('data', () => {
    isOpen = true;
  });
  while (!isOpen && !isTime()) await wait(1);
  child.kill('SIGKILL');
  await closed;
}
