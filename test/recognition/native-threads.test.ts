import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('./end-native-threads.ts', import.meta.url));

/** Runs a process that ends reading threads while their native engine computes, and says how it fared. */
function run(way: 'threads' | 'process') {
  const { status, signal, stdout } = spawnSync(process.execPath, [script, way], { encoding: 'utf8' });
  return { status, signal, stdout: stdout.trim() };
}

test('a thread is ended in the middle of a native run, thirty times, and the process lives on', () => {
  expect(run('threads')).toEqual({ status: 0, signal: null, stdout: 'alive after 30' });
});

test('a process that ends in the middle of a native run ends as it was told to', () => {
  expect(run('process')).toEqual({ status: 7, signal: null, stdout: '' });
});
