import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { differs, isStated, type LimitValue, strictest } from '../../../shared/rules/compare/limit-value.ts';
import { commonLimits, type LimitId, limitIds, limitOf } from '../../../shared/rules/compare/limits.ts';
import { changedPack, packOf, packs, today } from '../rules/fixture.ts';

const own = { purpose: 'other', today } as const;

function common(id: LimitId, chosen: readonly RulePack[], purpose: 'self' | 'other' = 'other') {
  return commonLimits(chosen, { purpose, today }).find((limit) => limit.id === id);
}

const some = (...ids: string[]) => ids.map(packOf);

/** Whether everything `inner` allows is allowed by `outer`. */
function isInside(inner: LimitValue, outer: LimitValue): boolean {
  if (!isStated(outer)) return true;
  if (inner.kind === 'range' && outer.kind === 'range') {
    const isLow =
      outer.minimum !== 'unknown' && (inner.minimum === 'unknown' || inner.minimum < outer.minimum);
    const isHigh =
      outer.maximum !== 'unknown' && (inner.maximum === 'unknown' || inner.maximum > outer.maximum);
    return !isLow && !isHigh;
  }
  if (inner.kind === 'choices' && outer.kind === 'choices') {
    return inner.accepted.every((choice) => outer.accepted.includes(choice));
  }
  if (inner.kind === 'demand' && outer.kind === 'demand') return inner.isDemanded || !outer.isDemanded;
  return inner.kind === 'exact' && outer.kind === 'exact' && inner.value === outer.value;
}

describe('the safest common values', () => {
  it('are the strictest of all chosen platforms', () => {
    expect(common('signatureLength', some('aliyun', 'chuanglan', 'jiguang'))?.common).toEqual({
      kind: 'range',
      minimum: 2,
      maximum: 8,
    });
    expect(common('qualificationName', some('aliyun', 'volcengine', 'huaweicloud'))?.common).toMatchObject({
      maximum: 20,
    });
    expect(common('pictureFormats', some('aliyun', 'qiniu'))?.common).toMatchObject({
      accepted: ['jpeg', 'png'],
    });
    expect(common('letterTemplate', some('huaweicloud', 'baiducloud'))?.common).toEqual({
      kind: 'demand',
      isDemanded: true,
    });
    expect(common('letterPeriod', some('aliyun', 'huaweicloud'))?.common).toMatchObject({
      minimum: 12,
      maximum: 36,
    });
  });

  it('keep what is not published apart, and name the platform', () => {
    const limit = common('signatureLength', some('aliyun', 'tencentcloud'));
    expect(limit?.common).toMatchObject({ maximum: 12 });
    expect(limit?.unpublished.map(({ id }) => id)).toEqual(['tencentcloud']);
    expect(common('signatureLength', some('tencentcloud'))?.common).toEqual({ kind: 'unknown' });
    expect(common('signatureBasis', some('aliyun', 'qiniu'))?.common).toEqual({
      kind: 'choices',
      accepted: ['fullName', 'shortName'],
      unclear: ['trademark'],
    });
  });

  it('leave out what no chosen platform asks for', () => {
    expect(common('letterPeriod', some('aliyun'), 'self')).toBeUndefined();
    expect(common('qualificationName', some('jiguang'))).toBeUndefined();
  });

  it('say so where nothing satisfies all', () => {
    const long = changedPack({ 'signatures.length.minimum': 10, 'signatures.length.maximum': 20 });
    const limit = common('signatureLength', [long, packOf('jiguang')]);
    expect(limit).toMatchObject({ common: undefined, unpublished: [] });
  });

  it('follow the day: a basis is accepted until its last day', () => {
    const pack = changedPack({ 'signatures.bases.app.policy': 'accepted' });
    const accepted = (day: string) => {
      const value = limitOf('signatureBasis', pack, { purpose: 'self', today: day });
      return value.kind === 'choices' && value.accepted.includes('app');
    };
    expect([accepted('2026-04-26'), accepted('2026-04-27')]).toEqual([true, false]);
  });

  it('lie inside what each platform states, whichever are chosen', () => {
    fc.assert(
      fc.property(
        fc.subarray([...packs], { minLength: 1 }),
        fc.constantFrom('self', 'other'),
        (chosen, purpose) => {
          for (const limit of commonLimits(chosen, { purpose, today })) {
            if (limit.common === undefined) continue;
            for (const pack of chosen) {
              const value = limitOf(limit.id, pack, { purpose, today });
              expect(isInside(limit.common, value), `${limit.id} of ${pack.id}`).toBe(true);
              expect(limit.unpublished.includes(pack)).toBe(value.kind === 'unknown');
            }
          }
        },
      ),
    );
  });

  it('lie inside any ranges, or there are none', () => {
    const end = fc.oneof(fc.constant('unknown' as const), fc.integer({ min: 0, max: 40 }));
    const ranges = fc.record({ kind: fc.constant('range' as const), minimum: end, maximum: end });
    fc.assert(
      fc.property(fc.array(ranges, { minLength: 1, maxLength: 6 }), (values) => {
        const result = strictest(values);
        const ends = (choose: 'minimum' | 'maximum') =>
          values.map((value) => value[choose]).filter((value) => value !== 'unknown');
        const isEmpty = Math.max(0, ...ends('minimum')) > Math.min(99, ...ends('maximum'));
        expect(result === undefined).toBe(isEmpty);
        for (const value of values) if (result !== undefined) expect(isInside(result, value)).toBe(true);
      }),
    );
  });

  it('tell whether platforms differ, unpublished values aside', () => {
    const [long, short]: LimitValue[] = [
      { kind: 'range', minimum: 2, maximum: 12 },
      { kind: 'range', minimum: 2, maximum: 8 },
    ];
    if (long === undefined || short === undefined) throw new Error('two values');
    expect(differs([long, short])).toBe(true);
    expect(differs([long, { kind: 'unknown' }, long])).toBe(false);
    expect(differs([{ kind: 'unknown' }, { kind: 'not-asked' }])).toBe(false);
  });

  it('every limit has a value of one kind on every platform', () => {
    for (const id of limitIds) {
      const kinds = packs.map((pack) => limitOf(id, pack, own)).filter(isStated);
      expect(new Set(kinds.map(({ kind }) => kind)).size, id).toBeLessThanOrEqual(1);
    }
  });
});
