import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { divisions } from '../../../../electron/core/recognition/divisions/divisions.ts';
import {
  unknownToPaddle,
  withKnownPlaces,
} from '../../../../electron/core/recognition/divisions/known-places.ts';
import type { PlaceName } from '../../../../electron/core/recognition/parse/place.ts';
import { evidenceAt } from '../../../../electron/core/recognition/weigh/gather.ts';
import { weigh } from '../../../../electron/core/recognition/weigh/weigh.ts';
import { resourcesDirectory } from '../../../../electron/project-root.ts';

interface Unsure {
  readonly confidence: number;
  readonly runnersUp?: readonly { readonly text: string; readonly probability: number }[];
}

const box = (at: number) => ({ x: 40 * at, y: 0, width: 36, height: 40 });

const saw = (reader: string, text: string, unsure: Readonly<Record<number, Unsure>> = {}) => ({
  reader,
  symbols: Array.from(text, (character, at) => ({
    text: character,
    confidence: 0.995,
    box: box(at),
    ...unsure[at],
  })),
});

function weighed(name: PlaceName & ('address' | 'issuer'), readings: readonly ReturnType<typeof saw>[]) {
  const symbols = readings[0]?.symbols ?? [];
  const place = { name, alphabet: 'text', lines: [box(0)], seen: '', symbols } as const;
  const kind = name === 'issuer' ? 'id-emblem' : 'business-license';
  return weigh(kind, evidenceAt(place, readings, { isPartial: false }))[name];
}

const fu: Unsure = { confidence: 0.63, runnersUp: [{ text: '涪', probability: 0.04 }] };

test('a misread county is put right in an issuer and shown for review, with what was read', () => {
  const field = weighed('issuer', [
    saw('paddle', '绵阳市公安局培城分局', { 6: fu }),
    saw('tesseract-han', '绵阳市公安局党城分局'),
  ]);
  expect(field).toMatchObject({ value: '绵阳市公安局涪城分局', needsReview: true });
  expect(field?.alternatives).toContain('绵阳市公安局培城分局');
});

test('a misread county is put right in an address', () => {
  const field = weighed('address', [
    saw('paddle', '四川省绵阳市培城区长虹大道1号', { 6: fu }),
    saw('tesseract-han', '四川省绵阳市澹城区长虹太道1号'),
  ]);
  expect(field).toMatchObject({ value: '四川省绵阳市涪城区长虹大道1号', needsReview: true });
});

test('a reader that was corrected has no precedence over one that read the place right', () => {
  const field = weighed('address', [
    saw('paddle', '四川省成都市武侯区滨河路970号'),
    saw('tesseract-han', '四川省成都市武候区泥河路970号', { 7: { confidence: 0.6 } }),
  ]);
  expect(field?.value).toBe('四川省成都市武侯区滨河路970号');
});

test('a reader that read the county itself agrees with the one that was corrected', () => {
  const alone = weighed('issuer', [saw('paddle', '绵阳市公安局培城分局', { 6: fu })]);
  const both = weighed('issuer', [
    saw('paddle', '绵阳市公安局培城分局', { 6: fu }),
    saw('tesseract-han', '绵阳市公安局涪城分局'),
  ]);
  expect(both?.value).toBe('绵阳市公安局涪城分局');
  expect(both?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
});

test('what both readers read stays where no such place is known, unless one that is differs in a character', () => {
  const both = (office: string, unsure = {}) =>
    weighed('issuer', [saw('paddle', office, unsure), saw('tesseract-han', office)]);
  expect(both('绵阳市公安局科学城分局')?.value).toBe('绵阳市公安局科学城分局');
  expect(both('绵阳市公安局培城分局', { 6: fu })).toMatchObject({
    value: '绵阳市公安局涪城分局',
    needsReview: true,
    alternatives: ['绵阳市公安局培城分局'],
  });
});

test('specks around an issuer and in front of an address do not hide the place', () => {
  const [issuer] = withKnownPlaces('issuer', [saw('paddle', '：绵阳市公安局培城分局。', { 7: fu })]);
  expect(issuer?.symbols.map(({ text }) => text).join('')).toBe('绵阳市公安局涪城分局');
  const [address] = withKnownPlaces('address', [saw('paddle', '“东省广州市荔湾区1号')]);
  expect(address?.symbols.map(({ text }) => text).join('')).toBe('广东省广州市荔湾区1号');
});

test('other fields are left alone', () => {
  const readings = [saw('paddle', '绵阳市公安局培城分局', { 6: fu })];
  expect(withKnownPlaces('companyName', readings)).toEqual(readings);
});

test('the characters PP-OCRv4 cannot read are those of its own list', () => {
  const models = join(resourcesDirectory, '..', 'node_modules', '@gutenye', 'ocr-models');
  const known = new Set(readFileSync(join(models, 'assets', 'ppocr_keys_v1.txt'), 'utf8').split('\n'));
  const strange = divisions.all
    .flatMap(({ name }) => Array.from(name))
    .filter((character) => !known.has(character));
  expect(unknownToPaddle).toEqual(new Set(strange));
});

test('a sign before the first division of an address belongs to something else', () => {
  const address = weighed('address', [saw('paddle', '革鞍山市铁东区新店镇高坪村18组338号')]);
  expect(address).toMatchObject({ value: '鞍山市铁东区新店镇高坪村18组338号', needsReview: true });
  expect(weighed('address', [saw('paddle', '大鞍山路18号甲')])?.value).toBe('大鞍山路18号甲');
});

test('a county that a known city does not have was misread', () => {
  const needsReview = (text: string) =>
    weighed('address', [saw('paddle', text), saw('tesseract-han', text)])?.needsReview;
  expect(needsReview('内蒙古自治区包头市昆者区星光大道494号')).toBe(true);
  expect(needsReview('内蒙古自治区包头市昆都仑区星光大道494号')).toBe(false);
  expect(needsReview('江苏省苏州市工业园区星湖街218号')).toBe(false);
  expect(needsReview('四川省成都市天府新区华阳街道18号')).toBe(false);
  expect(needsReview('广东省中山市东区中山四路18号')).toBe(false);
});

test('signs before an issuer, as of a ruled line, are dropped from it', () => {
  expect(weighed('issuer', [saw('paddle', '一杭州市公安局西湖分局')])?.value).toBe('杭州市公安局西湖分局');
  expect(weighed('issuer', [saw('paddle', '一一杭州市公安局西湖分局')])?.value).toBe('杭州市公安局西湖分局');
});
