import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectContents } from '../proof/kills/halves.ts';
import { killWriters } from '../proof/kills/kill-run.ts';
import { look } from '../proof/kills/look.ts';
import { makeOlderStore } from '../proof/kills/older-store.ts';
import { halfPackages } from '../proof/kills/packages.ts';

/** `npm run prove:kills` asks for 500. */
const kills = 25;

it(`loses nothing that was acknowledged when killed ${kills} times in the middle of everything`, {
  timeout: kills * 60_000,
}, async () => {
  const faults: string[] = [];
  let acknowledged = 0;
  for await (const kill of killWriters({ count: kills, seed: 'normal run' })) {
    acknowledged += kill.acknowledged;
    for (const fault of kill.faults) faults.push(`kill ${kill.number}, ${kill.kind}: ${fault}`);
  }
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
});

describe('the look after a kill', () => {
  const proofs = { passphrases: [null], recoveryCode: null, void: [] };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beituo-look-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('sees a picture that was cut off under its final name', async () => {
    expectContents(20);
    const kept = makeOlderStore(folder, 1);
    expect(await look(folder, proofs)).toEqual({ kept, faults: [] });
    const [name = ''] = readdirSync(join(folder, 'files'));
    truncateSync(join(folder, 'files', name), 500);
    const { faults } = await look(folder, proofs);
    expect(faults).toContainEqual(expect.stringContaining(`half a file: files/${name}`));
    expect(faults).toContainEqual(expect.stringContaining('is not as it was added'));
  });

  it('sees a package whose folder lacks what its manifest names', () => {
    mkdirSync(join(folder, 'package'));
    expect(halfPackages(folder)).toEqual(['package']);
  });
});
