import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileVault } from '../../../electron/core/vault/file-vault.ts';
import { temporaryFolder, testKey } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';

const [first, second, third] = ['1'.repeat(32), '2'.repeat(32), '3'.repeat(32)];
const bytes = Buffer.from('some bytes');
const anHour = 3_600_000;

/** A vault in a folder in which an earlier run left these files an hour ago. */
async function vaultAfter(names: readonly string[]) {
  const folder = temporaryFolder();
  const earlier = new Date(Date.now() - anHour);
  for (const name of names) {
    writeFileSync(join(folder, name), bytes);
    utimesSync(join(folder, name), earlier, earlier);
  }
  return {
    folder,
    vault: await openFileVault({ folder, sealer: testKey().sealer('files'), startedAt: new Date() }),
  };
}

describe('bytes in the vault', () => {
  it('come back as they were, and only for their id', async () => {
    const { folder, vault } = await vaultAfter([]);
    await vault.write(first, bytes);
    expect(Buffer.from(await vault.read(first)).equals(bytes)).toBe(true);
    expect((await problemOf(() => vault.read(second))).code).toBe('file-missing');
    expect(readdirSync(folder)).toEqual([first]);
  });

  it.skipIf(process.platform === 'win32')('can be read by their owner only', async () => {
    const { folder, vault } = await vaultAfter([]);
    await vault.write(first, bytes);
    expect(statSync(join(folder, first)).mode & 0o777).toBe(0o600);
  });

  it('are gone when removed, and removing what is gone is no error', async () => {
    const { folder, vault } = await vaultAfter([]);
    await vault.write(first, bytes);
    await vault.remove([first, second]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leave nothing behind when they cannot be written', async () => {
    const { folder, vault } = await vaultAfter([]);
    // A folder in the place of the file makes the last step, the renaming, fail.
    mkdirSync(join(folder, first));
    await expect(vault.write(first, bytes)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([first]);
  });
});

describe('the sweep at the start', () => {
  it('removes what no row names and an unfinished write, keeps the rest', async () => {
    const { folder, vault } = await vaultAfter([first, second, `${third}.unfinished`, 'read me.txt']);
    expect(await vault.sweep(new Set([first]))).toEqual({ removed: 2, missing: [] });
    expect(readdirSync(folder).sort()).toEqual([first, 'read me.txt'].sort());
  });

  it('leaves alone what was written after the start', async () => {
    const { folder, vault } = await vaultAfter([]);
    await vault.write(first, bytes);
    const later = new Date(Date.now() + anHour);
    utimesSync(join(folder, first), later, later);
    expect(await vault.sweep(new Set())).toEqual({ removed: 0, missing: [] });
    expect(existsSync(join(folder, first))).toBe(true);
  });

  it('goes on when something cannot be removed', async () => {
    const { folder, vault } = await vaultAfter([first]);
    mkdirSync(join(folder, second));
    const earlier = new Date(Date.now() - anHour);
    utimesSync(join(folder, second), earlier, earlier);
    expect(await vault.sweep(new Set())).toEqual({ removed: 1, missing: [] });
  });

  it('names files that rows know and the disk does not', async () => {
    const { vault } = await vaultAfter([first]);
    expect(await vault.sweep(new Set([first, second]))).toEqual({ removed: 0, missing: [second] });
  });
});
