import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import type { CallContext, Progress } from '../../../shared/contract/procedure.ts';
import { longStepSchema } from '../../../shared/model/vault.ts';
import { procedures } from '../../contract/procedures.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { sampleCase } from '../cases/sample-case.ts';
import { samplePorts } from './sample-ports.ts';

const context: CallContext = { signal: new AbortController().signal };
const passphrase = '云杉 秋实 2026';
const proof = { kind: 'passphrase', passphrase } as const;
const minute = 60_000;

/** An application with a case and a passphrase that locks after 15 minutes, on a clock of its own. */
async function started(folder = temporaryFolder()) {
  // Only the idle lock looks by an interval.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let now = Date.UTC(2026, 2, 2, 8);
  const clock = { now: () => new Date(now) };
  const { handlers, close } = await createApplication({ ...samplePorts(folder), clock });
  onTestFinished(() => close());
  const { id } = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
  await handlers.cases.save({ id, baseVersion: 1, document: sampleCase() }, context);
  await handlers.vault.setPassphrase({ proof: null, passphrase, remember: false }, context);
  const pass = async (minutes: number) => {
    for (let count = 0; count < minutes; count += 1) {
      now += minute;
      vi.advanceTimersByTime(minute);
    }
    // Locking collects garbage, which takes a turn or two.
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const status = () => handlers.vault.status({}, context);
  return { folder, handlers, pass, status };
}

/** A job that has begun and is then waited for no further. */
async function begun<T>(job: AsyncGenerator<Progress, T, void>) {
  const first = await job.next();
  expect(first.done).toBe(false);
  return job;
}

async function finished<T>(job: AsyncGenerator<Progress, T, void>): Promise<T> {
  for (;;) {
    const step = await job.next();
    if (step.done) return step.value;
  }
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a job', () => {
  it('is use: it locks the idle time after its end, not in the middle of it', async () => {
    const { handlers, pass, status } = await started();
    const job = await begun(handlers.backups.make({}, context));
    expect((await status()).running).toEqual(['backups.make']);
    await pass(40);
    expect(await status()).toMatchObject({ state: 'open', running: ['backups.make'] });
    // The window, in which nobody has moved, asks as well.
    expect(await handlers.vault.lock({ unattended: true }, context)).toMatchObject({ state: 'open' });

    expect((await finished(job)).cases).toBe(1);
    await pass(14);
    expect(await handlers.vault.lock({ unattended: true }, context)).toMatchObject({
      state: 'open',
      running: [],
    });
    await pass(1);
    expect((await status()).state).toBe('locked');
  });

  it('does not keep it open when it was left', async () => {
    const { handlers, pass, status } = await started();
    const job = await begun(handlers.backups.make({}, context));
    await job.return(undefined as never);
    await pass(15);
    expect((await status()).state).toBe('locked');
  });

  it.each(['backups.make', 'exchange.export', 'exchange.import'] as const)(
    'is cancelled by locking by hand and leaves nothing half-written: %s',
    async (name) => {
      const { folder, handlers, status } = await started();
      const scope = { kind: 'all' } as const;
      const exporting = () => handlers.exchange.export({ scope, passphrase }, context);
      const jobs = {
        'backups.make': async () => handlers.backups.make({}, context),
        'exchange.export': async () => exporting(),
        'exchange.import': async () => {
          const { file } = await handlers.exchange.file(await finished(exporting()), context);
          return handlers.exchange.import({ file, passphrase }, context);
        },
      };
      const job = await begun<unknown>(await jobs[name]());
      expect((await status()).running).toEqual([name]);
      expect((await handlers.vault.lock({}, context)).state).toBe('locked');
      await expect(finished(job)).rejects.toThrow();
      expect((await status()).running).toEqual([]);

      await handlers.vault.unlock({ proof }, context);
      expect(await handlers.cases.list({ query: '', trashed: false }, context)).toHaveLength(1);
      const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(kept.filter((path) => path.includes('.unfinished'))).toEqual([]);
      expect((await handlers.backups.list({}, context)).filter(({ problem }) => problem !== null)).toEqual(
        [],
      );
    },
  );

  it('is cancelled before a restore has changed anything, too', async () => {
    const { folder, handlers } = await started();
    const { id } = await finished(handlers.backups.make({}, context));
    const made = await handlers.cases.create({ platform: 'aliyun', purpose: 'other' }, context);
    const job = await begun(handlers.backups.restore({ id }, context));
    const locked = handlers.vault.lock({}, context);
    await expect(finished(job)).rejects.toThrow();
    expect((await locked).state).toBe('locked');
    await handlers.vault.unlock({ proof }, context);
    expect((await handlers.cases.open({ id: made.id }, context)).id).toBe(made.id);
    expect(readdirSync(folder).filter((name) => /restoring|set-aside/.test(name))).toEqual([]);
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('is not cancelled by a lock that is refused', async () => {
    const { handlers } = await started();
    await handlers.vault.removePassphrase({ proof }, context);
    const job = await begun(handlers.backups.make({}, context));
    expect((await problemOf(() => handlers.vault.lock({}, context))).code).toBe('vault-no-passphrase');
    expect((await finished(job)).cases).toBe(1);
  });
});

it('knows every job of the contract by its name', () => {
  const jobs = procedures.filter(({ type }) => type === 'job').map(({ path }) => path);
  expect(longStepSchema.options.toSorted()).toEqual(jobs.toSorted());
});
