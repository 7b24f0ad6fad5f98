import { describe, expect, it } from 'vitest';
import { packTerms } from '../../../shared/messages/pack-terms.ts';
import { type RulePack, rulePackSchema } from '../../../shared/model/rule-pack.ts';
import { packStatements } from '../../../shared/rules/statements/pack-statements.ts';
import { statementDifference } from '../../../shared/rules/statements/statement-difference.ts';
import { packOf, packs } from '../rules/fixture.ts';

const aliyun = packOf('aliyun');

function changed(pack: RulePack, change: (copy: RulePack) => void): RulePack {
  const copy = structuredClone(pack);
  change(copy);
  return rulePackSchema.parse(copy);
}

const said = (pack: RulePack, path: string) =>
  packStatements(pack)
    .flatMap(({ lines }) => lines)
    .find((line) => line.path === path);

describe('a pack in words', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))('%s has words for everything it says', (_, pack) => {
    for (const statement of packStatements(pack)) {
      expect(statement.title, statement.path).not.toMatch(/^[a-z-]+$/);
      for (const { path, label, texts } of statement.lines) {
        expect(label, path).toMatch(/\p{Script=Han}/u);
        for (const words of texts) {
          expect(words, path).not.toBe('');
          // Nothing is left as it stands in the file, and nothing is left to be filled in.
          expect(words, path).not.toMatch(/^(unknown|accepted|refused|discouraged|required|true|false)$/);
          expect(words, path).not.toMatch(/\{[a-zA-Z.:]+\}|\[object|undefined/);
        }
      }
    }
  });

  it('says values with their units, and what is not published', () => {
    expect(said(aliyun, 'signatures.length.maximum')?.texts).toEqual(['12 个字']);
    expect(said(aliyun, 'files.pictures.maximumBytes')?.texts).toEqual(['5 MB']);
    expect(said(aliyun, 'letter.validity.minimumMonths')?.texts).toEqual(['1 年']);
    expect(said(aliyun, 'eligibility.applicants.overseas.policy')?.texts).toEqual(['不接受']);
    expect(said(aliyun, 'content.length.maximum')).toMatchObject({
      texts: [packTerms.unknown],
      isUnknown: true,
    });
  });

  it('tells what comes from the channel', () => {
    const statements = packStatements(packOf('yihaotong-aliyun'));
    const inherited = (path: string) => statements.find((statement) => statement.path === path)?.isInherited;
    expect(inherited('letter.scope')).toBe(true);
    expect(inherited('channel')).toBe(false);
  });

  it('carries a source, a date and a certainty with every word', () => {
    for (const { provenance } of packs.flatMap(packStatements)) {
      expect(provenance).toMatchObject({
        source: expect.stringMatching(/\S/),
        asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        confidence: expect.stringMatching(/^(official|reported|assumed)$/),
      });
    }
  });
});

describe('what a newer pack changes, in words', () => {
  it('is nothing between equal packs', () => {
    expect(statementDifference(aliyun, structuredClone(aliyun))).toEqual({ changes: [], unsaid: 0 });
  });

  it('is the old value and the new one', () => {
    const after = changed(aliyun, (pack) => {
      pack.signatures.length.maximum = 10;
    });
    const change = statementDifference(aliyun, after).changes.find(
      ({ path }) => path === 'signatures.length',
    );
    expect(change).toMatchObject({
      kind: 'changed',
      section: 'signatures',
      lines: [{ label: '最多', before: ['12 个字'], after: ['10 个字'] }],
    });
  });

  it('is only the items that came or went of a list', () => {
    const after = changed(aliyun, (pack) => {
      pack.signatures.neutralWords.words = [...pack.signatures.neutralWords.words.slice(1), '平台通知'];
    });
    const [change] = statementDifference(aliyun, after).changes;
    expect(change?.lines).toEqual([
      expect.objectContaining({ kind: 'list', before: ['客服通知'], after: ['平台通知'] }),
    ]);
  });

  it('tells what is new, what is gone, and where only the evidence is newer', () => {
    const after = changed(aliyun, (pack) => {
      const [notice] = pack.notices.splice(0, 1);
      if (notice) pack.notices.push({ ...notice, id: 'new-notice' });
      pack.longTerm.asOf = '2026-12-01';
    });
    const kinds = statementDifference(aliyun, after).changes.map(({ path, kind }) => [path, kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      'notices.approval-is-not-delivery': 'removed',
      'notices.new-notice': 'added',
      longTerm: 'evidence',
    });
  });

  it('counts what only programs read', () => {
    const after = changed(aliyun, (pack) => {
      pack.purposes.self.wire = 'yes';
    });
    expect(statementDifference(aliyun, after)).toEqual({ changes: [], unsaid: 1 });
  });

  it('misses no place: whatever is changed anywhere is told', () => {
    for (const path of leavesOf(aliyun).filter((_, index) => index % 7 === 0)) {
      const after = structuredClone(aliyun);
      const keys = path.split('.');
      const last = keys.pop() ?? '';
      const holder = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), after);
      const value: unknown = Reflect.get(Object(holder), last);
      Reflect.set(
        Object(holder),
        last,
        typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}改`,
      );
      const { changes, unsaid } = statementDifference(aliyun, after);
      expect(changes.length + unsaid, path).toBeGreaterThan(0);
    }
  });
});

/** Places of single values, a few of each list, but for the date and the format of the whole. */
function leavesOf(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value)
    .filter(([key]) => !(place === '' && ['asOf', 'format', 'id', 'inherited'].includes(key)))
    .filter((_, index) => !Array.isArray(value) || index < 3)
    .flatMap(([key, inner]) => leavesOf(inner, place === '' ? key : `${place}.${key}`));
}
