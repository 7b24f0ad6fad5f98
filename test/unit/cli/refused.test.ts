import { expect, it } from 'vitest';
import { messages } from '../../../shared/messages/index.ts';
import { runCli } from './run.ts';

const refused = ['refused', '--platform', 'aliyun'];

it('finds the reasons of a refusal, the fields and the fix', async () => {
  const { code, lines, stderr } = await runCli([...refused, '--text', '授权书未签字']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(lines).toEqual([
    {
      reasons: expect.arrayContaining([
        expect.objectContaining({
          of: 'letter',
          reason: '授权书未签字',
          paths: ['files.letterScan'],
          fix: expect.stringContaining('签字'),
        }),
      ]),
    },
  ]);
});

it('lists every reason there is to pick from', async () => {
  const { code, lines } = await runCli([...refused, '--list']);
  expect(code).toBe(0);
  expect(lines).toEqual([
    { reasons: expect.arrayContaining([expect.objectContaining({ reason: '查不到商标' })]) },
  ]);
});

it.each([
  ['aliyun', messages.cli.noRefusalFits('阿里云')],
  ['jiguang', messages.cli.noRefusalsKnown('极光')],
])('says when nothing known of %s fits', async (platform, sentence) => {
  const { code, lines, stderr } = await runCli(['refused', '--platform', platform, '--text', '天气很好']);
  expect({ code, lines, stderr }).toEqual({ code: 1, lines: [{ reasons: [] }], stderr: `${sentence}\n` });
});

it.each([
  [['refused', '--text', 'a'], messages.cli.usage.required('--platform')],
  [refused, messages.cli.usage.required('--text')],
  [[...refused, '--list', '--text', 'a'], messages.hosts.usage.unknown('--text')],
  [[...refused, '--list', 'a.txt'], messages.hosts.usage.unknown('a.txt')],
])('refuses %j with exit code 2', async (given, reason) => {
  const { code, stdout, stderr } = await runCli(given);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(reason);
});
