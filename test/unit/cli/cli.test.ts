import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resourcesDirectory } from '../../../electron/project-root.ts';
import { messages } from '../../../shared/messages/index.ts';
import { caseDocumentSchema, emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { findingSchema } from '../../../shared/model/finding.ts';
import { z } from '../../../shared/model/jitless.ts';
import { problemSchema } from '../../../shared/model/problem.ts';
import { fieldNameSchema, recognizedFieldSchema } from '../../../shared/model/recognition.ts';
import { runCli } from './run.ts';

const findingsSchema = z.object({ findings: z.array(findingSchema) });
const refusedSchema = z.strictObject({ ok: z.literal(false), error: problemSchema });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beituo-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const letterCase = (platforms = ['aliyun']): unknown => ({
  ...emptyCaseDocument({ platforms, purpose: 'other' }),
  organization: { name: '杭州云栖示例科技有限公司', creditCode: '91330100MA00000000' },
  accountHolder: { name: '上海代办示例网络有限公司', creditCode: '91310000MA00000000' },
  signatures: [{ text: '云栖示例' }],
});

describe('usage', () => {
  it.each([
    [[], messages.cli.usage.noCommand],
    [['bogus'], messages.cli.usage.unknownCommand('bogus')],
    [['constructor'], messages.cli.usage.unknownCommand('constructor')],
    [['pack', 'case.json', '-o', 'x.zip'], messages.cli.usage.required('--platform')],
    [['pack', 'case.json', '--platform', 'aliyun'], messages.cli.usage.required('-o DIR|FILE.zip')],
    [['pack', '--platform', 'aliyun', '-o', 'x.zip'], messages.cli.usage.required('CASE.json')],
    [['read'], messages.cli.usage.required('FILE')],
    [['read', 'a.jpg', '--kind', 'passport'], '--kind'],
    [['read', 'a.jpg', '--readers', 'magic'], '--readers'],
    [['read', 'a.jpg', '--bogus'], messages.hosts.usage.unknown('--bogus')],
    [['new', '--purpose', 'self'], messages.cli.usage.required('--platform')],
    [['new', '--platform', 'aliyun'], '--purpose'],
    [['new', '--platform', 'aliyun', '--purpose', 'ours'], '--purpose'],
    [['new', '--platform'], messages.hosts.usage.missing('--platform')],
    [['new', 'stray', '--platform', 'aliyun', '--purpose', 'self'], messages.hosts.usage.unknown('stray')],
    [['check'], messages.cli.usage.required('CASE.json')],
    [['check', 'a.json', 'b.json'], messages.hosts.usage.unknown('b.json')],
    [['check', 'a.json', '--today', '2026-02-30'], '--today'],
    [['letter', '-o', 'out'], messages.cli.usage.required('CASE.json')],
    [['letter', 'a.json'], messages.cli.usage.required('-o DIR')],
    [['letter', 'a.json', '-o'], messages.hosts.usage.missing('-o')],
    [['platforms', 'stray'], messages.hosts.usage.unknown('stray')],
  ])('refuses %j with exit code 2 and says why', async (given, reason) => {
    const { code, stdout, stderr } = await runCli(given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr).toContain(messages.cli.help);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('explains every command when asked', async () => {
    for (const given of [['--help'], ['letter', '--help']]) {
      expect(await runCli(given)).toMatchObject({ code: 0, stdout: `${messages.cli.help}\n`, stderr: '' });
    }
  });
});

describe('platforms', () => {
  it('lists the installed rules and their age', async () => {
    const { code, lines, stderr } = await runCli(['platforms']);
    expect({ code, stderr, count: lines.length }).toEqual({ code: 0, stderr: '', count: 1 });
    const known = z.array(z.object({ id: z.string(), name: z.string(), asOf: z.iso.date() })).parse(lines[0]);
    expect(known).toContainEqual(expect.objectContaining({ id: 'aliyun', name: '阿里云' }));
    expect(known).toHaveLength(11);
    expect(lines[0]).toContainEqual(
      expect.objectContaining({ id: 'yihaotong-aliyun', basedOn: 'aliyun', openToNewCustomers: 'unknown' }),
    );
  });
});

describe('new', () => {
  it('prints a whole empty case that check takes', async () => {
    const { code, stdout, stderr } = await runCli(['new', '--platform', 'aliyun', '--purpose', 'other']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(emptyCaseDocument({ platforms: ['aliyun'], purpose: 'other' }));
    expect(caseDocumentSchema.strict().parse(JSON.parse(stdout)).format).toBe('beituo-case/1');
    expect((await runCli(['check', write('new.json', stdout)])).lines).toHaveLength(1);
  });

  it('names the platforms there are when it does not know one', async () => {
    const { code, lines, stderr } = await runCli(['new', '--platform', 'nowhere', '--purpose', 'self']);
    expect(code).toBe(1);
    expect(refusedSchema.parse(lines[0]).error.code).toBe('platform-unknown');
    expect(stderr).toContain('aliyun');
  });
});

describe('check', () => {
  it('prints findings, and exits with 1 when one is an error', async () => {
    const { code, lines } = await runCli(['check', write('a.json', { format: 'beituo-case/1' })]);
    const { findings } = findingsSchema.parse(lines[0]);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(code).toBe(1);
  });

  it('judges by the platform and the day it is given', async () => {
    const document = { ...emptyCaseDocument(), platforms: [], authorization: { validFrom: '2026-01-01' } };
    const path = write('a.json', document);
    const { lines } = await runCli(['check', path, '--platform', 'aliyun', '--today', '2026-11-21']);
    const { findings } = findingsSchema.parse(lines[0]);
    expect(new Set(findings.map(({ platform }) => platform))).not.toContain('nowhere');
    const unknown = await runCli(['check', path, '--platform', 'nowhere']);
    expect(unknown.code).toBe(1);
    expect(refusedSchema.parse(unknown.lines[0]).error.code).toBe('platform-unknown');
  });

  it.each([
    ['file-missing', 'none.json', null],
    ['file-missing', '.', null],
    ['case-file-invalid-json', 'a.json', '{ "format": '],
    ['case-file-invalid-json', 'a.json', ''],
    ['case-file-version', 'a.json', { format: 'beituo-case/2' }],
    ['case-file-version', 'a.json', {}],
    ['case-file-invalid', 'a.json', { format: 'beituo-case/1', platforms: 'aliyun' }],
    ['case-file-invalid', 'a.json', { format: 'beituo-case/1', organization: { name: 5 } }],
    ['case-file-invalid', 'a.json', []],
    ['case-file-invalid', 'a.json', 'null'],
  ])('answers %s for %s with the content %j', async (expected, name, content) => {
    const path = content === null ? join(folder, name) : write(name, content);
    const { code, lines, stderr } = await runCli(['check', path]);
    const { error } = refusedSchema.parse(lines[0]);
    expect({ code, problem: error.code }).toEqual({ code: 1, problem: expected });
    expect(error.message + error.action).not.toContain(folder);
    expect(stderr).toBe(`${error.message}${error.action}\n`);
  });
});

describe('letter', () => {
  it('makes a PDF of each good case and says what is wrong with the others', async () => {
    const output = join(folder, 'new', 'folder');
    const good = [write('甲.json', letterCase()), write('乙.json', letterCase())];
    const bad = [write('bad.json', '{'), join(folder, 'none.json'), write('x.json', letterCase(['nowhere']))];
    const [first = '', second = ''] = good;
    const [broken = '', missing = '', unknown = ''] = bad;
    const order = [first, broken, missing, unknown, second];
    const { code, lines } = await runCli(['letter', ...order, '-o', output]);
    expect(code).toBe(1);
    const made = { pages: 1, bytes: expect.any(Number) };
    const refused = (problem: string) => ({ error: expect.objectContaining({ code: problem }) });
    expect(lines).toEqual([
      { case: first, file: join(output, '甲.pdf'), ...made },
      { case: broken, ...refused('case-file-invalid-json') },
      { case: missing, ...refused('file-missing') },
      { case: unknown, platform: 'nowhere', ...refused('platform-unknown') },
      { case: second, file: join(output, '乙.pdf'), ...made },
    ]);
    expect(readdirSync(output).sort()).toEqual(['乙.pdf', '甲.pdf']);
    const pdf = readFileSync(join(output, '甲.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(lines[0]).toMatchObject({ bytes: pdf.length });
  });

  it('replaces what an earlier run made, but nothing of its own', async () => {
    const output = join(folder, 'out');
    mkdirSync(output);
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(output, 'case.pdf'), 'earlier');
    const paths = [write('case.json', letterCase()), write('b/CASE.json', letterCase())];
    for (let run = 0; run < 2; run += 1) {
      const { code, lines } = await runCli(['letter', ...paths, '-o', output]);
      expect(code).toBe(0);
      expect(lines.map((line) => z.object({ file: z.string() }).parse(line).file)).toEqual([
        join(output, 'case.pdf'),
        join(output, 'CASE-2.pdf'),
      ]);
    }
    expect(readdirSync(output).sort()).toEqual(['CASE-2.pdf', 'case.pdf']);
    expect(readFileSync(join(output, 'case.pdf'), 'latin1')).toMatch(/^%PDF-/);
  });

  it('takes paths from where it is run, also as an npm script, which runs elsewhere', async () => {
    write('case.json', letterCase());
    const given = ['letter', 'case.json', '-o', 'out'];
    const asScript = { environment: { npm_lifecycle_event: 'cli', INIT_CWD: folder } };
    for (const options of [{ cwd: folder }, asScript]) {
      const { code, lines } = await runCli(given, options);
      expect(code).toBe(0);
      expect(lines).toMatchObject([{ case: 'case.json', file: join('out', 'case.pdf') }]);
    }
    expect(readdirSync(join(folder, 'out'))).toEqual(['case.pdf']);
  });

  it('says that it cannot write', async () => {
    const blocked = write('a file', '');
    const { code, lines } = await runCli(['letter', write('case.json', letterCase()), '-o', blocked]);
    expect(code).toBe(1);
    expect(refusedSchema.parse(lines[0]).error).toMatchObject({ code: 'disk-read-only', file: 'a file' });
  });
});

describe('read', () => {
  it('prints the fields of each picture, whichever readers it is told to use', async () => {
    const picture = join(resourcesDirectory, 'example', 'administrator-id-portrait.jpg');
    for (const readers of ['tesseract', 'paddle']) {
      const { code, lines, stderr } = await runCli(['read', picture, '--readers', readers]);
      expect({ code, stderr, count: lines.length }).toEqual({ code: 0, stderr: '', count: 1 });
      const line = z
        .strictObject({
          file: z.literal(picture),
          kind: z.literal('id-portrait'),
          ok: z.literal(true),
          ms: z.int(),
          fields: z.partialRecord(fieldNameSchema, recognizedFieldSchema),
        })
        .parse(lines[0]);
      expect(line.fields.idNumber?.value).toBe('330100199206150016');
    }
  }, 300_000);

  it('refuses a picture of another kind than it is told', async () => {
    const picture = join(resourcesDirectory, 'example', 'business-license.jpg');
    const { code, lines } = await runCli(['read', picture, '--kind', 'id-emblem', '--readers', 'paddle']);
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ file: picture, ok: false, error: { code: 'kind-mismatch' } }]);
  }, 120_000);

  it('answers each file that cannot be read on a line of its own', async () => {
    const empty = write('empty.jpg', '');
    const text = write('text.jpg', 'not a picture');
    const missing = join(folder, 'none.jpg');
    const { code, lines } = await runCli(['read', empty, missing, text]);
    expect(code).toBe(1);
    const answers = z
      .array(z.strictObject({ file: z.string(), ok: z.literal(false), error: problemSchema }))
      .parse(lines);
    expect(answers.map(({ file, error }) => [file, error.code])).toEqual([
      [empty, 'file-empty'],
      [missing, 'file-missing'],
      [text, 'file-not-picture'],
    ]);
  });
});

describe('what a command loads', () => {
  it.each([
    ['platforms', []],
    ['new', ['--platform', 'aliyun', '--purpose', 'self']],
    ['check', ['none.json']],
  ])('%s starts without the database, the readers or the typeface', async (command, given) => {
    const watch = join(import.meta.dirname, 'report-loaded.ts');
    const { stderr } = await runCli([command, ...given], { node: ['--import', watch] });
    const loaded = /loaded: (.*)\n/.exec(stderr)?.[1]?.split(' ') ?? [];
    expect(loaded.join('\n')).toMatch(/run-command/);
    expect(loaded.filter((url) => /better-sqlite3|tesseract|sharp|pdf-lib|fontkit|opencv/.test(url))).toEqual(
      [],
    );
  });
});
