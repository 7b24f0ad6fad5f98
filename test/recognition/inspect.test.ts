import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot, resourcesDirectory } from '../../electron/project-root.ts';

const run = promisify(execFile);
const example = join(resourcesDirectory, 'example');

test('every step of a reading is written into a temporary folder, with a warning', async () => {
  const beside = await readdir(example);
  const inspect = join(projectRoot, 'tools/inspect/main.ts');
  const card = join(example, 'administrator-id-emblem.jpg');
  const { stdout, stderr } = await run(process.execPath, [inspect, card, '--readers', 'paddle']);
  const folder = dirname(stdout.trim());
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  expect(folder.startsWith(tmpdir())).toBe(true);
  expect(await readdir(example)).toEqual(beside);
  expect(stderr).toContain('personal data');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('personal data');
  const steps = [
    'page',
    'outlines',
    'straightened',
    'oriented-gray',
    'lines',
    'place',
    'weighed',
    'documents',
  ];
  for (const step of steps) expect(page).toContain(`-${step}.`);
  const files = await readdir(folder);
  for (const [, source = ''] of page.matchAll(/src="([^"]+)"/g)) expect(files).toContain(source);
});
