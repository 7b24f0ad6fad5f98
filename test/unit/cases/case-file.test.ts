import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCaseFile, parseCaseFile } from '../../../electron/core/cases/case-file.ts';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { problemOf } from './problem-of.ts';
import { sampleCase } from './sample-case.ts';

const parse = (value: unknown) => parseCaseFile(JSON.stringify(value), '甲.json');
const refusal = (value: unknown) => problemOf(() => parse(value));

describe('a case file', () => {
  it('needs nothing but its format', () => {
    expect(parse({ format: 'beituo-case/1' })).toEqual(emptyCaseDocument());
  });

  it('is read back as it was written', () => {
    expect(parse(sampleCase())).toEqual(sampleCase());
  });

  it('may begin with a byte order mark and may hold keys of its own', () => {
    const content = '\ufeff{"format":"beituo-case/1","title":"甲","note":1,"__proto__":{"title":"乙"}}';
    expect(parseCaseFile(content, '甲.json')).toEqual({ ...emptyCaseDocument(), title: '甲' });
  });

  it('is refused when it is larger than any case, in bytes or in a list, before it is worked on', async () => {
    const large = Buffer.from(
      JSON.stringify({ format: 'beituo-case/1', remark: 'x'.repeat(4 * 1024 * 1024) }),
    );
    expect(await problemOf(() => decodeCaseFile(large, '甲.json'))).toMatchObject({ code: 'file-too-large' });
    const many = (count: number) => Array.from({ length: count }, () => ({ text: '某某' }));
    expect(parse({ format: 'beituo-case/1', signatures: many(1_000) }).signatures).toHaveLength(1_000);
    for (const [field, value] of [
      ['signatures', { signatures: many(1_001) }],
      ['files.other', { files: { other: Array.from({ length: 1_001 }, () => '') } }],
    ] as const) {
      const problem = await refusal({ format: 'beituo-case/1', ...value });
      expect(problem).toMatchObject({ code: 'case-file-invalid', field });
      expect(problem.message).toContain('1000');
    }
  });

  it('is refused when it is not JSON, naming the file', async () => {
    const problem = await problemOf(() => parseCaseFile('{"format":', '甲.json'));
    expect(problem).toMatchObject({ code: 'case-file-invalid-json', file: '甲.json' });
    expect(problem.message).toContain('“甲.json”');
  });

  it.each([{ format: 'beituo-case/2' }, { format: 1 }, {}])(
    'is refused for the format in %j',
    async (value) => {
      expect(await refusal(value)).toMatchObject({
        code: 'case-file-version',
        field: 'format',
        file: '甲.json',
      });
    },
  );

  it.each([
    [
      { organization: { creditCode: 5 } },
      'organization.creditCode',
      '“主体的统一社会信用代码”的内容不对，应为文字',
    ],
    [
      { administrator: { document: { number: null } } },
      'administrator.document.number',
      '“管理员的证件号码”',
    ],
    [{ signatures: [{}, { text: [] }] }, 'signatures.1.text', '“签名 2 的签名内容”'],
    [{ signatures: [7] }, 'signatures.0', '“签名 1”的内容不对，应为一组字段'],
    [{ platforms: 'aliyun' }, 'platforms', '“平台”的内容不对，应为列表'],
    [{ platforms: ['aliyun', 3] }, 'platforms.1', '“平台”的内容不对，应为文字'],
    [{ purpose: 'both' }, 'purpose', '“用途”的内容不对，应为以下之一：self、other'],
    [{ shareWithOtherProducts: '是' }, 'shareWithOtherProducts', '“资质授权”的内容不对，应为是或否'],
    [{ files: { other: [1] } }, 'files.other.0', '“照片的更多资料”'],
  ])('is refused for %j, naming the field', async (part, field, words) => {
    const problem = await refusal({ format: 'beituo-case/1', ...part });
    expect(problem).toMatchObject({ code: 'case-file-invalid', field, file: '甲.json' });
    expect(problem.message).toContain(words);
  });

  it.each([[[]], [null], ['beituo-case/1'], [7]])('is refused for being %j as a whole', async (value) => {
    expect((await refusal(value)).message).toContain('“整个文件”的内容不对，应为一组字段');
  });

  it('has a name for every field it can be refused for', async () => {
    const whole = { text: '甲', trademark: {}, app: {} };
    const sample = {
      ...sampleCase(),
      signatures: parse({ format: 'beituo-case/1', signatures: [whole] }).signatures,
    };
    for (const path of leavesOf(sample)) {
      const broken = structuredClone(sample);
      setAt(broken, path, { wrong: true });
      const { message, field } = await refusal(broken);
      if (path.join() === 'format') continue;
      expect(field).toBe(path.join('.'));
      expect(message).not.toMatch(/“[^”]*[a-z][^”]*”的内容/);
    }
  });

  it('is read or refused with a problem, whatever it is', () => {
    const value = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((json) => `{"format":"beituo-case/1","files":${json}}`),
    );
    fc.assert(
      fc.property(value, (content) => {
        try {
          parseCaseFile(content, '甲.json');
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

function setAt(target: object, path: Path, value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    Reflect.set(target, key, value);
    return;
  }
  const next: unknown = Reflect.get(target, key);
  if (typeof next === 'object' && next !== null) setAt(next, rest, value);
}
