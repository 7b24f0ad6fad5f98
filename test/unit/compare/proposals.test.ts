import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../renderer/editor/draft/apply-changes.ts';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { fittingPeriod } from '../../../shared/rules/compare/fitting-period.ts';
import { comparePlatforms } from '../../../shared/rules/compare/platforms.ts';
import { proposeCommonValues } from '../../../shared/rules/compare/proposals.ts';
import { documents } from '../rules/any-document.ts';
import { type Changes, packs, today, validCase } from '../rules/fixture.ts';

function proposals(changes: Changes, purpose: 'self' | 'other' = 'self') {
  const document = validCase(purpose, changes);
  return proposeCommonValues({ document, today }, comparePlatforms({ document, packs, today }));
}

describe('values that pass everywhere', () => {
  it('are not proposed where nothing is objected to', () => {
    expect(proposals({ platforms: ['aliyun', 'chuanglan'] })).toEqual([]);
  });

  it('give a signature the nearest name that the shortest platform takes too, and say who objects', () => {
    const [proposal] = proposals({
      platforms: ['aliyun', 'qiniu'],
      'organization.name': '杭州云帆网络信息科技有限公司',
      signatures: [{ text: '杭州云帆网络信息科技', basis: 'shortName' }],
    });
    expect(proposal).toMatchObject({ path: 'signatures.0.text', before: '杭州云帆网络信息科技' });
    expect(proposal?.after).toMatch(/^杭?州?云帆网络/u);
    expect(Array.from(proposal?.after ?? '').length).toBeLessThanOrEqual(8);
    expect(proposal?.refusing.map(({ id }) => id)).toEqual(['qiniu']);
    expect(proposal?.doubting).toEqual([]);
  });

  it('never give two signatures the same name', () => {
    const found = proposals({
      signatures: [{ text: '云帆科技' }, { text: '云帆科技！' }, { text: '云帆科技？' }],
    });
    const names = found.flatMap(({ after }) => after ?? []);
    expect(new Set(['云帆科技', ...names]).size).toBe(names.length + 1);
  });

  it('shorten what one is free to word to the shortest limit, and strip what is refused', () => {
    const long = '云帆短信资质'.repeat(5);
    expect(proposals({ platforms: ['aliyun', 'volcengine'], qualificationName: long })).toMatchObject([
      { path: 'qualificationName', after: long.slice(0, 20) },
    ]);
    expect(proposals({ qualificationName: '云帆·资质（主）' })).toMatchObject([{ after: '云帆资质主' }]);
    expect(proposals({ qualificationName: '2026' })).toMatchObject([{ after: undefined, changes: [] }]);
  });

  it('never touch what stands on a paper', () => {
    const paths = proposals({
      'organization.name': `${'很'.repeat(200)}有限公司`,
      'legalPerson.name': '名'.repeat(60),
    }).map(({ path }) => path);
    expect(paths.filter((path) => !path.startsWith('signatures'))).toEqual([]);
  });

  it.each([
    ['ends too early', { validFrom: '2026-11-01', validTo: '2026-12-01' }, ['2026-11-01', '2027-10-31']],
    ['ends too late', { validFrom: '2026-11-01', validTo: '2036-11-01' }, ['2026-11-01', '2029-11-01']],
    ['has ended', { validFrom: '2020-01-01', validTo: '2022-01-01' }, ['2026-11-21', '2027-11-20']],
    ['begins later', { validFrom: '2027-01-01', validTo: '2028-12-31' }, ['2026-11-21', '2028-12-31']],
    ['is open', { validFrom: '2026-11-01', validTo: 'long-term' }, ['2026-11-01', '2028-10-31']],
  ])('a letter that %s gets the nearest period', (_, period, expected) => {
    const changes = {
      'authorization.validFrom': period.validFrom,
      'authorization.validTo': period.validTo,
      'authorization.signedOn': '',
    };
    const [proposal] = proposals({ platforms: ['aliyun', 'huaweicloud'], ...changes }, 'other');
    expect(proposal?.changes.map(({ value }) => value)).toEqual(expected);
  });

  it('a period has today inside, and the length platforms take', () => {
    const day = fc.constantFrom(
      '',
      'long-term',
      '2020-02-29',
      '2025-11-21',
      '2026-11-21',
      '2031-01-31',
      '？',
    );
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 24 }), (validFrom, validTo, minimum) => {
        const months = { kind: 'range', minimum, maximum: 36 } as const;
        const period = fittingPeriod({ validFrom, validTo }, months, today);
        expect(period.validFrom <= today && today <= period.validTo).toBe(true);
      }),
    );
  });

  it('taken, end the objections: for any case, and without a throw', () => {
    const everywhere = packs.map(({ id }) => id);
    const chosen = fc.subarray(everywhere, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(documents, chosen, (any, platforms) => {
        const document = { ...any, platforms };
        const compared = comparePlatforms({ document, packs, today });
        for (const { path, after, changes } of proposeCommonValues({ document, today }, compared)) {
          expect(after === undefined).toBe(changes.length === 0);
          if (after === undefined) continue;
          const changed = applyChanges(document, changes);
          const left = checkPlatforms({ document: changed, packs, today }).filter(
            (finding) => finding.path === path && finding.severity === 'error',
          );
          expect(left.filter(({ id }) => id !== 'signature.duplicate')).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
