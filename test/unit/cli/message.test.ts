import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { messages } from '../../../shared/messages/index.ts';
import { runCli } from './run.ts';

const chuanglan = ['message', '--platform', 'chuanglan', '--type', 'marketing'];

it('prints what the rules say about a message', async () => {
  const { code, lines, stderr } = await runCli([
    ...chuanglan,
    '--signature',
    '【云帆科技】',
    '--text',
    '上新了，退订回T',
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(lines).toEqual([
    expect.objectContaining({
      findings: [],
      length: { characters: 14, signature: '云帆科技', variables: 0, parts: 1, left: 56 },
    }),
  ]);
});

it('exits with 1 when something is wrong, and reads a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beituo-message-'));
  const path = join(folder, 'message.txt');
  try {
    writeFileSync(path, '上新了\n');
    const { code, lines } = await runCli([...chuanglan, '--signature', '云帆科技', path]);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.objectContaining({ findings: [expect.objectContaining({ id: 'message.no-opt-out', from: 3 })] }),
    ]);
    writeFileSync(path, '长'.repeat(20_001));
    const long = await runCli([...chuanglan, path]);
    expect(long.code).toBe(1);
    expect(long.lines).toEqual([
      { ok: false, error: expect.objectContaining({ code: 'file-too-large', file: 'message.txt' }) },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it.each([
  [['message', '--type', 'marketing', '--text', 'a'], messages.cli.usage.required('--platform')],
  [['message', '--platform', 'chuanglan', '--text', 'a'], '--type'],
  [['message', '--platform', 'chuanglan', '--type', 'spam', '--text', 'a'], '--type'],
  [chuanglan, messages.cli.usage.required('--text')],
  [[...chuanglan, '--text', 'a', 'b.txt'], messages.hosts.usage.unknown('b.txt')],
  [[...chuanglan, 'a.txt', 'b.txt'], messages.hosts.usage.unknown('b.txt')],
])('refuses %j with exit code 2', async (given, reason) => {
  const { code, stdout, stderr } = await runCli(given);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(reason);
});

it('names the platforms there are when it does not know one', async () => {
  const { code, stderr } = await runCli(['message', '--platform', 'x', '--type', 'marketing', '--text', 'a']);
  expect(code).toBe(1);
  expect(stderr).toContain('chuanglan');
});
