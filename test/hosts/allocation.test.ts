import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('allocating-program.ts', import.meta.url));

function start(what: string) {
  const { MALLOC_ARENA_MAX: _, ...env } = process.env;
  // With core dumps allowed, as a system may have them.
  const allowed = ['-c', 'ulimit -S -c unlimited; exec "$0" "$@"', process.execPath, program, what];
  const running = spawn('/bin/sh', allowed, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return { running, said: () => said, ended: once(running, 'close') };
}

describe.skipIf(process.platform !== 'linux')('a program that allocates frugally', () => {
  test('runs in a process with the settings, and answers its exit code', async () => {
    const { said, ended } = start('7');
    expect(await ended).toEqual([7, null]);
    expect(said()).toBe('MALLOC_ARENA_MAX=2, core 0, --max-semi-space-size=2\n');
  });

  test('ends cleanly when it is asked to, and passes that on', async () => {
    const { running, said, ended } = start('wait');
    await once(running.stdout, 'data');
    running.kill('SIGTERM');
    expect(await ended).toEqual([3, null]);
    expect(said()).toContain('asked to end');
  });

  test('ends by the signal that ended the work', async () => {
    const { ended } = start('die');
    expect(await ended).toEqual([null, 'SIGKILL']);
  });
});
