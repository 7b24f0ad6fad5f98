import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import type { CallContext } from '../../../shared/contract/procedure.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { samplePorts } from '../application/sample-ports.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { canMount, remount, smallDisk } from '../cases/refusing-disk.ts';
import { pictureOf, sampleCase } from '../cases/sample-case.ts';

const context: CallContext = { signal: new AbortController().signal };

async function resultOf<T>(job: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const { done, value } = await job.next();
    if (done) return value;
  }
}

/** A person at work, who remembers everything that was acknowledged. */
async function atWork(folder: string, clock?: { now(): Date }) {
  const ports = samplePorts(folder);
  const application = await createApplication(clock === undefined ? ports : { ...ports, clock });
  onTestFinished(() => application.close());
  const { handlers } = application;
  const saved = new Map<string, { version: number; title: string }>();
  const files = new Map<string, number>();

  const create = async (title: string) => {
    const { id } = await handlers.cases.create({ platform: 'some', purpose: 'self' }, context);
    saved.set(id, { version: 1, title: '' });
    await save(id, title);
    return id;
  };
  const save = async (id: string, title: string) => {
    const baseVersion = saved.get(id)?.version ?? 1;
    const { version } = await handlers.cases.save(
      { id, baseVersion, document: { ...sampleCase(), title } },
      context,
    );
    saved.set(id, { version, title });
  };
  const addFile = async (caseId: string, number: number) => {
    const bytes = Buffer.from(pictureOf(number));
    const added = await handlers.files.add({ caseId, file: new File([bytes], '执照.png') }, context);
    files.set(added.id, bytes.length);
  };
  const makeBackup = () => resultOf(handlers.backups.make({}, context));
  return { ...application, saved, files, create, save, addFile, makeBackup };
}

type Worker = Awaited<ReturnType<typeof atWork>>;

/** Opens the data anew: everything acknowledged must be there. */
async function expectAllKept(folder: string, { saved, files, close }: Worker) {
  await close();
  const { handlers, close: closeAgain } = await atWork(folder);
  expect((await handlers.vault.status({}, context)).state).toBe('open');
  for (const [id, { version, title }] of saved) {
    const record = await handlers.cases.open({ id }, context);
    expect([record.version, record.document.title]).toEqual([version, title]);
  }
  for (const [fileId, bytes] of files) {
    expect((await handlers.files.original({ fileId }, context)).file.size).toBe(bytes);
  }
  for (const { problem } of await handlers.backups.list({}, context)) expect(problem).toBeNull();
  await closeAgain();
}

/** What a person is told: Chinese sentences that say what happened and what to do. */
function expectTold(problem: Problem, code: Problem['code']) {
  expect(problem.code).toBe(code);
  for (const text of [problem.message, problem.action])
    expect(text).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff].*。$/u);
}

describe.skipIf(!canMount)('on a small disk', () => {
  it('that fills up: a backup is refused first, then saving; nothing acknowledged is lost', async () => {
    const folder = join(smallDisk(3 * 1024), 'data');
    const worker = await atWork(folder);
    const id = await worker.create('甲');
    expectTold(await problemOf(worker.makeBackup), 'disk-full');
    expect(readdirSync(join(folder, 'backups')).filter((name) => /^\d{8}T/.test(name))).toEqual([]);

    writeFileSync(join(folder, '..', 'ballast'), Buffer.alloc(1500 * 1024));
    const refused = await problemOf(async () => {
      for (let number = 0; ; number += 1) await worker.save(id, `甲 ${number} ${'长'.repeat(20_000)}`);
    });
    expectTold(refused, 'disk-full');
    rmSync(join(folder, '..', 'ballast'));
    await worker.save(id, '又有空间');
    await expectAllKept(folder, worker);
  });

  it('that is read-only: the start is refused, and everything is there when it can be written again', async () => {
    const disk = smallDisk(64 * 1024);
    const folder = join(disk, 'data');
    const worker = await atWork(folder);
    const id = await worker.create('甲');
    await worker.addFile(id, 1);
    await worker.makeBackup();
    await worker.close();
    remount(disk, 'ro');
    expectTold(await problemOf(() => createApplication(samplePorts(folder))), 'disk-read-only');
    remount(disk, 'rw');
    await expectAllKept(folder, worker);
  });
});

it('a file locked by another program: saving is refused, and goes on when it is released', async () => {
  const folder = temporaryFolder();
  const worker = await atWork(folder);
  const id = await worker.create('甲');
  const holder = fileURLToPath(new URL('./write-lock-holder.ts', import.meta.url));
  const child = spawn(process.execPath, [holder, join(folder, 'beituo.sqlite')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  expectTold(await problemOf(() => worker.save(id, '乙')), 'store-busy');
  child.kill('SIGKILL');
  await once(child, 'close');
  await worker.save(id, '丙');
  await expectAllKept(folder, worker);
});

it('a folder that may no longer be written in: said so, and nothing half written is left', async () => {
  const folder = temporaryFolder();
  const worker = await atWork(folder);
  const id = await worker.create('甲');
  await worker.addFile(id, 1);
  // A file in the folder's place refuses everyone, the owner of the computer included.
  const names = ['files', 'backups'];
  for (const name of names) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(folder, `${name}.away`));
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o400);
  }
  expectTold(await problemOf(() => worker.addFile(id, 2)), 'disk-read-only');
  expectTold(await problemOf(worker.makeBackup), 'disk-read-only');
  await worker.save(id, '乙');
  for (const name of names) {
    rmSync(join(folder, name));
    if (existsSync(join(folder, `${name}.away`)))
      renameSync(join(folder, `${name}.away`), join(folder, name));
  }
  await worker.addFile(id, 3);
  await expectAllKept(folder, worker);
});

it('a clock set back by years: versions and backups keep their order, and nothing is lost', async () => {
  const folder = temporaryFolder();
  let now = new Date('2026-03-02T09:00:00.000Z');
  const worker = await atWork(folder, { now: () => now });
  const id = await worker.create('甲');
  const first = await worker.makeBackup();
  now = new Date('2019-01-01T09:00:00.000Z');
  await worker.save(id, '乙');
  const second = await worker.makeBackup();
  const listed = await worker.handlers.backups.list({}, context);
  expect(listed.map((backup) => backup.id)).toEqual([second.id, first.id]);
  const preview = await worker.handlers.backups.preview({ id: first.id }, context);
  expect(preview.behind.map((lag) => lag.id)).toEqual([id]);
  await expectAllKept(folder, worker);
});

it('a second instance is refused and does not disturb the first', async () => {
  const folder = temporaryFolder();
  const worker = await atWork(folder);
  const id = await worker.create('甲');
  expectTold(await problemOf(() => createApplication(samplePorts(folder))), 'already-open');
  await worker.save(id, '乙');
  await expectAllKept(folder, worker);
});

it('a folder that is gone in the middle: said so; what was acknowledged is there when it is back', async () => {
  const folder = join(temporaryFolder(), 'drive');
  const worker = await atWork(folder);
  const id = await worker.create('甲');
  await worker.addFile(id, 1);
  renameSync(folder, `${folder}.away`);
  expectTold(await problemOf(() => worker.addFile(id, 2)), 'disk-read-only');
  const refused = await problemOf(worker.makeBackup);
  expectTold(refused, refused.code === 'store-damaged' ? 'store-damaged' : 'disk-read-only');
  rmSync(folder, { recursive: true, force: true });
  renameSync(`${folder}.away`, folder);
  await worker.save(id, '乙');
  await expectAllKept(folder, worker);
});
