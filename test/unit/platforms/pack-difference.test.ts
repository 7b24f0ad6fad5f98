import { expect, it } from 'vitest';
import { isStale, packDifference } from '../../../shared/rules/pack-difference.ts';
import { aliyun, changedPack, packs } from '../rules/fixture.ts';

it('finds nothing between a pack and itself', () => {
  for (const pack of packs) expect(packDifference(pack, structuredClone(pack))).toEqual([]);
});

it('names each value that differs', () => {
  const after = changedPack({ 'signatures.length.maximum': 16, 'letter.scope.maximumSignatures': 'unknown' });
  expect(packDifference(aliyun, after)).toEqual([
    { path: 'signatures.length.maximum', before: 12, after: 16 },
    { path: 'letter.scope.maximumSignatures', before: 100, after: 'unknown' },
  ]);
});

it('knows items by their name, so that one more in front changes no other', () => {
  const [first, ...others] = aliyun.refusals;
  const gone = { ...aliyun, refusals: others };
  expect(packDifference(aliyun, gone)).toEqual([
    { path: `refusals.${first?.id}`, before: first, after: undefined },
  ]);
  expect(packDifference(gone, aliyun)).toEqual([
    { path: `refusals.${first?.id}`, before: undefined, after: first },
  ]);
});

it.each([
  ['2026-05-25', false],
  ['2026-05-24', true],
  ['2026-11-21', false],
  ['2027-01-01', false],
])('a pack of %s is stale on 2026-11-21: %s', (asOf, stale) => {
  expect(isStale({ asOf }, '2026-11-21')).toBe(stale);
});
