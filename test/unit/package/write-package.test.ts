import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packagePart } from '../../../electron/core/package/assembly.ts';
import { type PackageTarget, writePackage } from '../../../electron/core/package/write-package.ts';
import { zipOf } from '../../../electron/core/package/zip.ts';
import { problemOf } from '../cases/problem-of.ts';
import { canMount, remount, smallDisk } from '../cases/refusing-disk.ts';
import { partsOf } from './sample-parts.ts';

const now = new Date(2026, 10, 21, 12, 0, 0);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beituo-package-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, form: PackageTarget['form'] = 'zip', replace = false, size = 1_000) =>
  writePackage(partsOf(size), { form, path, replace }, now);
const refusal = async (step: () => Promise<unknown>) => (await problemOf(step)).code;

describe('a ZIP', () => {
  test('holds every file unchanged, under names marked as UTF-8', async () => {
    const path = join(folder, '上传包.zip');
    await write(path);
    const bytes = readFileSync(path);
    const entries = unzipSync(bytes);
    expect(Object.keys(entries)).toEqual(partsOf(1_000).map(({ name }) => name));
    for (const { name, content } of partsOf(1_000)) {
      expect(Buffer.compare(Buffer.from(entries[name] ?? []), Buffer.from(content))).toBe(0);
    }
    // Bit 11 of the flags of each local header (APPNOTE 4.4.4).
    const header = bytes.indexOf('填写单.pdf') - 30;
    expect(bytes.readUInt32LE(header)).toBe(0x04034b50);
    expect(bytes.readUInt16LE(header + 6) & 0x800).toBe(0x800);
  });

  test.skipIf(spawnSync('unzip', ['-v']).error !== undefined)('is in order for another program', async () => {
    const path = join(folder, 'package.zip');
    await write(path);
    const { status, stdout } = spawnSync('unzip', ['-t', path], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    expect(stdout.toString()).toContain('No errors detected');
    expect(status).toBe(0);
  });

  test('of the same files and moment has the same bytes', () => {
    expect(Buffer.compare(zipOf(partsOf(1_000), now), zipOf(partsOf(1_000), now))).toBe(0);
  });
});

describe.each(['zip', 'folder'] as const)('a target that is refused, as %s', (form) => {
  const name = form === 'zip' ? 'package.zip' : 'package';

  test('keeps what is there, and nothing is left beside it', async () => {
    const path = join(folder, name);
    if (form === 'zip') writeFileSync(path, 'not ours');
    else {
      mkdirSync(path);
      writeFileSync(join(path, 'mine.txt'), 'not ours');
    }
    for (const replace of [false, true]) {
      expect(await refusal(() => write(path, form, replace))).toBe('package-exists');
    }
    expect(readFileSync(form === 'zip' ? path : join(path, 'mine.txt'), 'utf8')).toBe('not ours');
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('takes the place of an earlier package only when told to', async () => {
    const path = join(folder, name);
    await write(path, form);
    expect(await refusal(() => write(path, form))).toBe('package-exists');
    await write(path, form, true, 2_000);
    const certificate =
      form === 'zip'
        ? unzipSync(readFileSync(path))['materials/01-certificate.jpg']
        : readFileSync(join(path, 'materials/01-certificate.jpg'));
    expect(certificate?.length).toBe(2_000);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('is named when its folder has vanished or its name is too long', async () => {
    expect(await refusal(() => write(join(folder, 'gone', name), form))).toBe('disk-target-missing');
    expect(await refusal(() => write(join(folder, `${'x'.repeat(300)}${name}`), form))).toBe(
      'disk-path-too-long',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(!canMount)('is named when the disk is full or read-only, and nothing stays of it', async () => {
    const disk = smallDisk(256);
    expect(await refusal(() => write(join(disk, name), form, false, 400_000))).toBe('disk-full');
    expect(readdirSync(disk)).toEqual([]);
    await write(join(disk, name), form);
    remount(disk, 'ro');
    expect(await refusal(() => write(join(disk, `other-${name}`), form))).toBe('disk-read-only');
    expect(readdirSync(disk)).toEqual([name]);
  });
});

test('an empty folder is taken, a link is not followed', async () => {
  const path = join(folder, 'package');
  mkdirSync(path);
  await write(path, 'folder');
  expect(existsSync(join(path, 'manifest.json'))).toBe(true);
});

test.skipIf(process.platform === 'win32')('only its owner may read it', async () => {
  const path = join(folder, 'package');
  chmodSync(folder, 0o755);
  await write(path, 'folder');
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(statSync(join(path, 'materials/01-certificate.jpg')).mode & 0o077).toBe(0);
});

test('a package larger than it may be says so', async () => {
  const { checkPackageSize } = await import('../../../electron/core/package/assembly.ts');
  expect(await refusal(async () => checkPackageSize(5_000_000_000))).toBe('package-too-large');
  checkPackageSize(900_000_000);
});

test('the hash is that of the content', () => {
  expect(packagePart('a.txt', 'other', new TextEncoder().encode('abc')).sha256).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

const script = fileURLToPath(new URL('./writing-process.ts', import.meta.url));

test.each(['zip', 'folder'] as const)(
  'killed while writing, no half %s lies under a final name',
  async (form) => {
    for (let kill = 1; kill <= 8; kill += 1) {
      const own = join(folder, String(kill));
      mkdirSync(own);
      const child = spawn(process.execPath, [script, own, form], { stdio: ['ignore', 'pipe', 'inherit'] });
      const closed = once(child, 'close');
      await Promise.race([once(child.stdout, 'data'), closed]);
      await wait((kill * 23) % 110);
      child.kill('SIGKILL');
      await closed;
      const finished = readdirSync(own).filter((name) => !name.endsWith('.unfinished'));
      const wanted = partsOf(300_000);
      for (const name of finished) {
        const contentOf =
          form === 'zip'
            ? (
                (entries) => (part: string) =>
                  entries[part]
              )(unzipSync(readFileSync(join(own, name))))
            : (part: string) => readFileSync(join(own, name, part));
        for (const part of wanted) expect(contentOf(part.name)?.length).toBe(part.bytes);
      }
    }
  },
);
