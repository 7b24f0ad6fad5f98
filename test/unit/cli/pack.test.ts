import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingSchema } from '../../../shared/model/finding.ts';
import { z } from '../../../shared/model/jitless.ts';
import { packagedFileSchema } from '../../../shared/model/package.ts';
import { problemSchema } from '../../../shared/model/problem.ts';
import { phonePhoto, quarters } from '../package/invented-pictures.ts';
import { validCase } from '../rules/fixture.ts';
import { runCli } from './run.ts';

const answerSchema = z.strictObject({
  ok: z.boolean(),
  output: z.string().nullable(),
  files: z.array(packagedFileSchema),
  findings: z.array(findingSchema),
  problems: z.array(problemSchema),
});

const photo = await phonePhoto(await quarters(1000, 640));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beituo-pack-'));
  mkdirSync(join(folder, '照片'));
  for (const name of ['执照', '人像', '国徽', '委托书'])
    writeFileSync(join(folder, `照片/${name}.jpg`), photo);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A case file beside its photos; its letter runs today, as the command looks at the real date. */
function caseFile(changes: Parameters<typeof validCase>[1] = {}): string {
  const year = new Date().getFullYear();
  const document = validCase('other', {
    'authorization.validFrom': `${year - 1}-02-01`,
    'authorization.validTo': `${year + 1}-02-01`,
    'authorization.signedOn': `${year - 1}-02-01`,
    'organization.certificate.validTo': 'long-term',
    'administrator.document.validTo': 'long-term',
    files: {
      ...validCase('other').files,
      certificate: '照片/执照.jpg',
      administratorIdPortrait: '照片/人像.jpg',
      administratorIdEmblem: '照片/国徽.jpg',
      letterScan: '照片/委托书.jpg',
      other: [],
    },
    ...changes,
  });
  const path = join(folder, 'case.json');
  writeFileSync(path, JSON.stringify(document));
  return path;
}

async function pack(...given: string[]) {
  const ended = await runCli(['pack', ...given]);
  expect(ended.lines).toHaveLength(1);
  return { ...ended, answer: answerSchema.parse(ended.lines[0]) };
}

describe('pack', () => {
  it('makes a ZIP with everything it says', async () => {
    const output = join(folder, 'package.zip');
    const { code, answer, stderr } = await pack(caseFile(), '--platform', 'aliyun', '-o', output);
    expect({ code, stderr, ok: answer.ok, output: answer.output }).toEqual({
      code: 0,
      stderr: '',
      ok: true,
      output,
    });
    const entries = unzipSync(readFileSync(output));
    expect(Object.keys(entries)).toEqual(answer.files.map(({ name }) => name));
    expect(answer.files.map(({ slot }) => slot)).toEqual([
      'certificate',
      'administratorIdEmblem',
      'administratorIdPortrait',
      'letterScan',
      'fillInSheet',
      'checkReport',
      'request',
      'request',
      'manifest',
    ]);
    for (const { name, bytes } of answer.files) expect(entries[name]?.length).toBe(bytes);
  });

  it('makes a folder, and replaces an earlier package only by force', async () => {
    const output = join(folder, '上传包');
    const given = [caseFile(), '--platform', 'aliyun', '-o', output];
    expect((await pack(...given)).code).toBe(0);
    expect(readdirSync(output).sort()).toEqual(
      ['manifest.json', 'materials', 'requests', '填写单.pdf', '检查报告.pdf'].sort(),
    );
    const again = await runCli(['pack', ...given]);
    expect(again.code).toBe(1);
    expect(again.lines[0]).toMatchObject({ ok: false, error: { code: 'package-exists', file: '上传包' } });
    expect((await pack(...given, '--force')).code).toBe(0);
  });

  it('looks at the place first: nothing is checked or converted for one that is taken or not there', async () => {
    const taken = join(folder, 'package.zip');
    writeFileSync(taken, 'notes of mine');
    const unresolved = caseFile({ 'organization.creditCode': '' });
    const given = ['pack', unresolved, '--platform', 'aliyun', '-o'];
    for (const force of [[], ['--force']]) {
      if (force.length > 0) writeFileSync(join(folder, 'package-unresolved.zip'), 'more notes');
      const { code, lines } = await runCli([...given, taken, ...force]);
      expect(code).toBe(1);
      // Whoever had looked at the case would have named what is wrong with it.
      expect(lines).toEqual([{ ok: false, error: expect.objectContaining({ code: 'package-exists' }) }]);
    }
    expect(readFileSync(taken, 'utf8')).toBe('notes of mine');
    const gone = await runCli([...given, join(folder, 'gone', 'package.zip')]);
    expect(gone.lines).toMatchObject([{ error: { code: 'disk-target-missing' } }]);
  });

  it('makes nothing while something is wrong, and by force says so in the name', async () => {
    const given = [
      caseFile({ 'organization.creditCode': '' }),
      '--platform',
      'aliyun',
      '-o',
      join(folder, 'package.zip'),
    ];
    const refused = await pack(...given);
    expect(refused.code).toBe(1);
    expect(refused.answer).toMatchObject({ ok: false, output: null, files: [] });
    expect(refused.answer.problems.map(({ code }) => code)).toContain('package-unresolved');
    expect(refused.answer.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(refused.stderr).not.toBe('');
    expect(existsSync(join(folder, 'package.zip'))).toBe(false);
    const forced = await pack(...given, '--force');
    expect(forced).toMatchObject({
      code: 1,
      answer: { ok: true, output: join(folder, 'package-unresolved.zip') },
    });
    expect(existsSync(join(folder, 'package-unresolved.zip'))).toBe(true);
    expect(existsSync(join(folder, 'package.zip'))).toBe(false);
  });

  it('names a photo that is gone', async () => {
    rmSync(join(folder, '照片/执照.jpg'));
    const output = join(folder, 'package.zip');
    const { code, answer } = await pack(caseFile(), '--platform', 'aliyun', '-o', output);
    expect({ code, ok: answer.ok }).toEqual({ code: 1, ok: false });
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ code: 'file-missing', file: '执照.jpg' }),
    );
  });

  it.each([
    ['a platform nobody knows', ['--platform', 'nowhere', '-o', 'x.zip'], 'platform-unknown'],
    ['a folder that is not there', ['--platform', 'aliyun', '-o', 'gone/x.zip'], 'disk-target-missing'],
  ])('says what is wrong with %s', async (_, given, problem) => {
    const { code, lines } = await runCli(['pack', caseFile(), ...given], { cwd: folder });
    expect({ code, count: lines.length }).toEqual({ code: 1, count: 1 });
    expect(lines[0]).toMatchObject({ ok: false, error: { code: problem } });
  });
});
