import { chmodSync, cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAttempts, pauseAfter } from '../../../electron/core/vault/attempts.ts';
import { openVaultKeys, type VaultKeys } from '../../../electron/core/vault/vault-keys.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';

const passphrase = '云杉 秋实 2026';
const proof = { kind: 'passphrase', passphrase } as const;
const wrong = { kind: 'passphrase', passphrase: '云杉 秋实 2027' } as const;

const openKeys = (dataDirectory: string): Promise<VaultKeys> =>
  openVaultKeys({
    dataDirectory,
    deviceKeys: undefined,
    clock: { now: () => new Date('2026-11-21T08:00:00Z') },
    attempts: createAttempts(async () => undefined),
    cost: { n: 2 ** 14, r: 8, p: 1 },
  });

async function newVault() {
  const folder = temporaryFolder();
  const keys = await openKeys(folder);
  await keys.make();
  await keys.noteSealed();
  return { folder, keys, sealed: keys.dataKey().sealer('rows').seal('x', Buffer.from('虚构')) };
}

const reads = (keys: VaultKeys, sealed: Uint8Array): boolean =>
  keys.dataKey().sealer('rows').open('x', sealed)?.toString() === '虚构';

/** The data folder as another computer sees it, to which everything but this computer's own key was copied. */
function movedTo(folder: string): string {
  const other = temporaryFolder();
  cpSync(folder, other, { recursive: true });
  rmSync(join(other, 'device.key'), { force: true });
  return other;
}

describe('the key of a data folder', () => {
  it('opens without asking until a passphrase is wanted, and never again without one', async () => {
    const { folder, keys, sealed } = await newVault();
    const again = await openKeys(folder);
    expect(again.state).toBe('locked');
    expect(await again.openByDevice()).toBe(true);
    expect(reads(again, sealed)).toBe(true);

    await keys.setPassphrase(null, passphrase, false);
    const asked = await openKeys(folder);
    expect(await asked.openByDevice()).toBe(false);
    expect(asked.facts()).toEqual({ device: 'none', passphrase: true, recoveryMadeAt: null });
    await asked.unlock(proof);
    expect(reads(asked, sealed)).toBe(true);
  });

  it('opens without asking where that was wanted, and asks after locking', async () => {
    const { folder, keys } = await newVault();
    await keys.setPassphrase(null, passphrase, true);
    const again = await openKeys(folder);
    expect(await again.openByDevice()).toBe(true);
    again.lock();
    expect(again.state).toBe('locked');
    expect((await problemOf(() => again.dataKey())).code).toBe('vault-locked');
    expect((await problemOf(() => again.unlock(wrong))).code).toBe('vault-wrong-passphrase');
    await again.unlock(proof);
    expect(again.state).toBe('open');
  });

  it('is asked for by who changes or removes the passphrase', async () => {
    const { keys, sealed } = await newVault();
    await keys.setPassphrase(null, passphrase, false);
    for (const shown of [null, wrong]) {
      expect((await problemOf(() => keys.setPassphrase(shown, 'another one', false))).code).toBe(
        'vault-wrong-passphrase',
      );
      expect((await problemOf(() => keys.makeRecoveryCode(shown))).code).toBe('vault-wrong-passphrase');
    }
    await keys.removePassphrase(proof);
    expect(keys.facts()).toMatchObject({ device: 'key-file', passphrase: false });
    expect(reads(keys, sealed)).toBe(true);
  });

  it('is never locked up where nobody could open it again', async () => {
    const { keys } = await newVault();
    expect((await problemOf(() => keys.lock())).code).toBe('vault-no-passphrase');
    expect(keys.state).toBe('open');
  });

  it('opens with the newest recovery code only', async () => {
    const { folder, keys, sealed } = await newVault();
    const first = await keys.makeRecoveryCode(null);
    const second = await keys.makeRecoveryCode(null);
    expect(first).not.toBe(second);
    const again = await openKeys(folder);
    expect((await problemOf(() => again.unlock({ kind: 'recovery', code: first }))).code).toBe(
      'vault-wrong-recovery-code',
    );
    await again.unlock({ kind: 'recovery', code: second.toLowerCase().replaceAll('-', ' ') });
    expect(reads(again, sealed)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')(
    'lies in files only the account can read, mended at the start',
    async () => {
      const { folder } = await newVault();
      const paths = ['device.key', 'keys.json', join('backups', 'keys.json')].map((name) =>
        join(folder, name),
      );
      expect(paths.map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
      chmodSync(join(folder, 'device.key'), 0o644);
      await (await openKeys(folder)).openByDevice();
      expect(statSync(join(folder, 'device.key')).mode & 0o777).toBe(0o600);
    },
  );
});

describe('on another computer', () => {
  it('opens with the passphrase, and remembers itself only where no passphrase is set', async () => {
    const { folder, keys, sealed } = await newVault();
    await keys.setPassphrase(null, passphrase, true);
    const moved = await openKeys(movedTo(folder));
    expect(await moved.openByDevice()).toBe(false);
    expect(moved.facts().device).toBe('none');
    await moved.unlock(proof);
    expect(reads(moved, sealed)).toBe(true);
  });

  it('opens with the recovery code, and then without asking', async () => {
    const { folder, keys, sealed } = await newVault();
    const code = await keys.makeRecoveryCode(null);
    const other = movedTo(folder);
    const moved = await openKeys(other);
    expect(await moved.openByDevice()).toBe(false);
    await moved.unlock({ kind: 'recovery', code });
    expect(reads(moved, sealed)).toBe(true);
    expect(await (await openKeys(other)).openByDevice()).toBe(true);
  });
});

describe('a file of keys that something changed', () => {
  /** Where a vault with every kind of wrap stands, and what each says when nothing was changed. */
  async function fullVault() {
    const { folder, keys, sealed } = await newVault();
    await keys.makeRecoveryCode(null);
    await keys.setPassphrase(null, passphrase, true);
    return { folder, sealed, bytes: readFileSync(join(folder, 'keys.json')) };
  }

  it('is replaced by its copy, wherever it was changed', { timeout: 300_000 }, async () => {
    const { folder, sealed, bytes } = await fullVault();
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(join(folder, 'keys.json'), changed);
      const keys = await openKeys(folder);
      expect([at, await keys.openByDevice()]).toEqual([at, true]);
      expect(reads(keys, sealed)).toBe(true);
      expect(readFileSync(join(folder, 'keys.json')).equals(bytes)).toBe(true);
    }
  });

  it('is never accepted when its copy was changed alike, whichever byte', { timeout: 300_000 }, async () => {
    const { folder, bytes } = await fullVault();
    const outcomes = new Set<string>();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      for (const name of ['keys.json', join('backups', 'keys.json')])
        writeFileSync(join(folder, name), changed);
      const keys = await openKeys(folder);
      if (keys.state === 'damaged') outcomes.add('damaged');
      else {
        const opened = await keys.openByDevice().catch((error: unknown) => {
          if (error instanceof ProblemError) return error.problem.code;
          throw error;
        });
        expect([at, opened]).not.toEqual([at, true]);
        outcomes.add(String(opened));
      }
    }
    // Unreadable; another kind of wrap, which needs the passphrase; found out by the checksum.
    expect([...outcomes].sort()).toEqual(['damaged', 'false', 'vault-keys-damaged']);
  });

  it('does not let an old copy bring back an old passphrase', async () => {
    const { folder, keys } = await newVault();
    await keys.setPassphrase(null, passphrase, false);
    const old = readFileSync(join(folder, 'keys.json'));
    await keys.setPassphrase(proof, 'another passphrase', false);
    writeFileSync(join(folder, 'backups', 'keys.json'), old);
    const again = await openKeys(folder);
    expect((await problemOf(() => again.unlock(proof))).code).toBe('vault-wrong-passphrase');
    await again.unlock({ kind: 'passphrase', passphrase: 'another passphrase' });
    expect(readFileSync(join(folder, 'backups', 'keys.json')).equals(old)).toBe(false);
  });
});

it('is guessed at ever more slowly', async () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1000].map(pauseAfter)).toEqual([
    0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
  const pauses: number[] = [];
  const attempts = createAttempts(async (milliseconds) => void pauses.push(milliseconds));
  // At once or one after the other is the same.
  await Promise.all(Array.from({ length: 6 }, () => attempts.try(async () => undefined)));
  expect(pauses).toEqual([1000, 2000, 4000]);
  expect(await attempts.try(async () => 'right')).toBe('right');
  await attempts.try(async () => undefined);
  expect(pauses).toEqual([1000, 2000, 4000, 8000]);
});
