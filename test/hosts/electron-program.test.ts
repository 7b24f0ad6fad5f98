import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from '../../shared/model/jitless.ts';
import { fusesFor } from '../../tools/package/fuses.ts';
import { newestElectron } from '../../tools/package/newest-electron.ts';

const root = join(import.meta.dirname, '../..');

it('is one of the newest three major versions of Electron, and pinned', () => {
  const manifest = z
    .object({ devDependencies: z.object({ electron: z.string() }) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const [, major] = /^(\d+)\.\d+\.\d+$/.exec(manifest.devDependencies.electron) ?? [];
  expect(Number(major)).toBeGreaterThan(newestElectron.major - 3);
});

describe('the fuses', () => {
  const chosen = {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  };
  const named = (platform: NodeJS.Platform) =>
    Object.fromEntries(
      Object.entries(fusesFor(platform)).flatMap(([key, value]) => {
        const name: string | undefined = FuseV1Options[Number(key)];
        return name === undefined ? [] : [[name, value]];
      }),
    );

  it('are all decided on, by name', () => {
    expect(named('win32')).toEqual(chosen);
    expect(named('darwin')).toEqual(chosen);
    expect(named('linux')).toEqual({ ...chosen, EnableEmbeddedAsarIntegrityValidation: false });
    expect(fusesFor('win32').strictlyRequireAllFuses).toBe(true);
  });

  // The mark and the layout of Electron's fuse wire: mark, version, length, one character per fuse.
  const wire = (fuses: number): string =>
    `before dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001${String.fromCharCode(fuses)}${'0'.repeat(fuses)} after`;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beituo-fuses-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const program = (fuses: number): string => {
    const path = join(folder, 'program');
    writeFileSync(path, wire(fuses), 'latin1');
    return path;
  };

  it('are written into a program as decided', async () => {
    const path = program(9);
    await flipFuses(path, fusesFor('win32'));
    const written = await getCurrentFuseWire(path);
    for (const [key, isOn] of Object.entries(chosen)) {
      const fuse = FuseV1Options[key as keyof typeof chosen];
      expect([key, written[fuse]]).toEqual([key, isOn ? FuseState.ENABLE : FuseState.DISABLE]);
    }
    expect(readFileSync(path, 'latin1')).toMatch(/^before .* after$/s);
  });

  it('are refused to a program with a fuse that nobody decided on', async () => {
    await expect(flipFuses(program(10), fusesFor('win32'))).rejects.toThrow('strictlyRequireAllFuses');
  });
});
