import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRulePack } from '../../../electron/core/platforms/load-rule-packs.ts';
import { openPackLibrary } from '../../../electron/core/platforms/pack-library.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

const resources = resolve(import.meta.dirname, '../../../resources');
const library = await openPackLibrary(resources);
const whole: unknown = JSON.parse(await readFile(join(resources, 'platforms', 'aliyun.json'), 'utf8'));
const over: unknown = JSON.parse(
  await readFile(join(resources, 'platforms', 'yihaotong-aliyun.json'), 'utf8'),
);

const file = 'given.json';

function problemOf(json: string, packs = library.packs) {
  try {
    parseRulePack(json, file, { ...library, packs });
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return undefined;
}

/** A copy with one place replaced. */
function withValue(target: unknown, place: string, value: unknown): string {
  const copy: unknown = structuredClone(target);
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), copy);
  Reflect.set(Object(holder), last, value);
  return JSON.stringify(copy);
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('a rule pack is refused, with file and place, when it', () => {
  it.each([
    ['is larger than 512 kB', () => withValue(whole, 'x', 'a'.repeat(520_000)), '512 kB'],
    ['is a million brackets', () => '['.repeat(500_000), 'JSON'],
    [
      'is nested beyond measure',
      () => withValue(whole, 'form', 'here').replace('"here"', nested(100_000)),
      '嵌套超过 12 层',
    ],
    [
      'has an endless text',
      () => withValue(whole, 'summary', '长'.repeat(2_001)),
      '“summary”文字超过 2000 个字',
    ],
    [
      'has an endless list',
      () => withValue(whole, 'files.advice.texts', Array(1_001).fill('a')),
      '“files.advice.texts”超过 1000 项',
    ],
    ['is no object', () => '[]', '最外层'],
    ['is nothing', () => 'null', '最外层'],
    ['has another format', () => withValue(whole, 'format', 'beituo-rule-pack/1'), '“format”'],
    ['has an unknown key', () => withValue(whole, 'signatures.length.most', 12), 'most'],
    ['has an unknown key at the top', () => withValue(whole, 'script', 'alert(1)'), 'script'],
    [
      'has a pattern where words belong',
      () => withValue(whole, 'signatures.testWords.pattern', '(a+)+$'),
      'pattern',
    ],
    [
      'has a text for a number that may be unknown',
      () => withValue(whole, 'signatures.length.maximum', 'twelve'),
      '“signatures.length.maximum”',
    ],
    [
      'has a wrong item inside a list that may be unknown',
      () => withValue(whole, 'certificates.choices.1.label', 5),
      '“certificates.choices.1.label”',
    ],
    ['gives no source', () => withValue(whole, 'longTerm.source', ''), '“longTerm.source”'],
    ['trusts in another way', () => withValue(whole, 'longTerm.confidence', 'sure'), '“longTerm.confidence”'],
    ['cites no fact', () => withValue(whole, 'longTerm.facts', ['somewhere']), '“longTerm.facts.0”'],
    ['has a day that does not exist', () => withValue(whole, 'asOf', '2026-02-30'), '“asOf”'],
    [
      'leads to an insecure page',
      () => withValue(whole, 'links.pages.0.url', 'http://a.cn'),
      '“links.pages.0.url”',
    ],
    [
      'runs a page',
      () => withValue(whole, 'links.pages.0.url', 'javascript:alert(1)'),
      '“links.pages.0.url”',
    ],
    [
      'concerns a field there is not',
      () => withValue(whole, 'refusals.0.reasons.0.paths', ['files.passport']),
      'files.passport',
    ],
    [
      'names two things alike',
      () => withValue(whole, 'quotas.1.id', 'letter-signatures'),
      'letter-signatures',
    ],
    ['names a word list there is not', () => withValue(over, 'wordLists.0.list', 'nowhere'), 'nowhere'],
    ['rests on a platform there is not', () => withValue(over, 'channel.basedOn', 'nowhere'), 'nowhere'],
    ['says itself what is inherited', () => withValue(over, 'inherited', ['form']), '“inherited”'],
    [
      'breaks what it takes over',
      () => withValue(over, 'letter.template.policy', 'any-at-all'),
      '“letter.template.policy”',
    ],
  ])('%s', (_, json, place) => {
    const problem = problemOf(json());
    expect(problem).toMatchObject({ code: 'platform-pack-invalid', file });
    expect(problem?.message).toContain(file);
    expect(problem?.message).toContain(place);
    expect(problem?.action).toMatch(/\p{Script=Han}/u);
  });

  it('rests on itself', () => {
    const json = withValue(over, 'channel.basedOn', 'yihaotong-aliyun');
    const self = new Map([...library.packs, ['yihaotong-aliyun', JSON.parse(json)]]);
    expect(problemOf(json, self)?.message).toContain('“channel.basedOn”');
  });

  it('tries to reach into every object', () => {
    const json = JSON.stringify(whole).replace('{', '{"__proto__":{"polluted":true},');
    problemOf(json);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('is any other JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(problemOf(JSON.stringify(value))?.code).toBe('platform-pack-invalid');
      }),
      { numRuns: 200 },
    );
  });

  it('has any other value at any place', () => {
    const keys = Object.keys(Object(whole));
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }), (key, value) => {
        const problem = problemOf(withValue(whole, key, value));
        if (problem !== undefined) expect(problem).toMatchObject({ code: 'platform-pack-invalid', file });
      }),
      { numRuns: 60 },
    );
  });
});
