import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../shared/model/problem.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { packFile, packWith, rulesIn } from './pack-folder.ts';

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a file that is no pack, or one made with malice', () => {
  it.each([
    ['is empty', () => '', 'JSON'],
    ['is no JSON', () => 'aliyun', 'JSON'],
    ['is no text', () => new Uint8Array([0xff, 0xfe, 0x00, 0x80]), 'JSON'],
    ['is a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'JSON'],
    ['is huge', () => packWith('aliyun', { summary: 'a'.repeat(600_000) }), '512 kB'],
    ['is millions of brackets', () => '['.repeat(520_000), 'JSON'],
    ['is deep', () => nested(60_000), '嵌套超过 12 层'],
    [
      'is of an older format',
      () => packWith('aliyun', { format: 'beituo-rule-pack/1' }),
      'beituo-rule-pack/1',
    ],
    ['is another kind of file', () => packWith('aliyun', { format: 'beituo-case/1' }), 'beituo-case/1'],
    [
      'has a key of its own',
      () => packWith('aliyun', { 'signatures.script': { eval: '1' } }),
      'signatures.script',
    ],
    ['calls itself every platform', () => packWith('aliyun', { id: 'all' }), '“id”'],
    ['calls itself by a path', () => packWith('aliyun', { id: '../../evil' }), '“id”'],
    ['lies about the date', () => packWith('aliyun', { asOf: '2026-02-30' }), '“asOf”'],
    [
      'leads elsewhere',
      () => packWith('aliyun', { 'links.pages.0.url': 'javascript:alert(1)' }),
      'links.pages',
    ],
  ])('%s: refused with file and place, and nothing is kept', async (_, content, place) => {
    const folder = temporaryFolder();
    const rules = await rulesIn(folder);
    for (const step of ['examine', 'take'] as const) {
      const problem = await problemOf(() => rules[step](packFile(content(), '来路不明.json')));
      expect(problem).toMatchObject({ code: 'platform-pack-invalid', file: '来路不明.json' });
      expect(problem.message).toContain('来路不明.json');
      expect(problem.message).toContain(place);
      expect(problem.message.length).toBeLessThan(400);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reaches into no object', async () => {
    const rules = await rulesIn(temporaryFolder());
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = packWith('aliyun').replace('{', `{"${key}":{"polluted":true},`);
      await rules.examine(packFile(text)).catch(() => undefined);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    }
  });

  it('holds nothing that is run: words are looked for as they stand', async () => {
    const rules = await rulesIn(temporaryFolder());
    const words = ['(a+)+$', '(.*)*\\1', `${'a'.repeat(60)}!`, '[', '\\'];
    await rules.take(
      packFile(
        packWith('aliyun', {
          asOf: '2026-12-01',
          'signatures.neutralWords.words': words,
          'refusals.0.reasons.0.phrases': words,
          'content.symbols.forbidden': '^$.*+?()[]{}|\\',
        }),
      ),
    );
    const pack = rules.inForce().find(({ id }) => id === 'aliyun');
    expect(pack?.signatures.neutralWords.words).toEqual(words);
  });

  it('is any JSON: refused as data, never by an error', async () => {
    const rules = await rulesIn(temporaryFolder());
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (value) => {
        expect((await problemOf(() => rules.examine(packFile(JSON.stringify(value))))).code).toBe(
          'platform-pack-invalid',
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is a pack with anything at any place: taken, or refused as data', async () => {
    const rules = await rulesIn(temporaryFolder());
    const whole: unknown = JSON.parse(packWith('aliyun'));
    const places = placesIn(whole);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 }), async (place, value) => {
        try {
          await rules.examine(packFile(packWith('aliyun', { [place]: value })));
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is cut off or overwritten anywhere', async () => {
    const rules = await rulesIn(temporaryFolder());
    const bytes = new TextEncoder().encode(packWith('yihaotong-aliyun'));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const spoiled = cut ? bytes.slice(0, at) : bytes.with(at, byte);
        try {
          await rules.examine(packFile(spoiled));
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Every place in a value, keys by keys. */
function placesIn(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = place === '' ? key : `${place}.${key}`;
    return [here, ...placesIn(inner, here)];
  });
}
