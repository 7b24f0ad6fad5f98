import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openVaultKeys } from '../../../electron/core/vault/vault-keys.ts';

const cheap = { n: 16_384, r: 8, p: 1 } as const;

async function newVault() {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'beituo-keys-'));
  onTestFinished(() => rm(dataDirectory, { recursive: true, force: true }));
  const options = { dataDirectory, deviceKeys: undefined, clock: { now: () => new Date() }, cost: cheap };
  const keys = await openVaultKeys(options);
  await keys.make();
  return { keys, again: () => openVaultKeys(options) };
}

test('what was set since the start opens what was locked since then', async () => {
  const { keys } = await newVault();
  await keys.setPassphrase(null, 'first passphrase', false);
  keys.lock();
  await keys.unlock({ kind: 'passphrase', passphrase: 'first passphrase' });
  const code = await keys.makeRecoveryCode({ kind: 'passphrase', passphrase: 'first passphrase' });
  keys.lock();
  await keys.unlock({ kind: 'recovery', code });
  expect(keys.state).toBe('open');
});

test('a passphrase that was changed opens nothing any more, now and after a restart', async () => {
  const { keys, again } = await newVault();
  const first = { kind: 'passphrase', passphrase: 'first passphrase' } as const;
  await keys.setPassphrase(null, first.passphrase, false);
  await keys.setPassphrase(first, 'second passphrase', false);
  keys.lock();
  await expect(keys.unlock(first)).rejects.toMatchObject({ problem: { code: 'vault-wrong-passphrase' } });
  const restarted = await again();
  await expect(restarted.unlock(first)).rejects.toMatchObject({
    problem: { code: 'vault-wrong-passphrase' },
  });
  await restarted.unlock({ kind: 'passphrase', passphrase: 'second passphrase' });
  expect(restarted.state).toBe('open');
});
