import { describe, expect, test } from 'vitest';
import { suggestPlaces } from '../../../shared/letter-form/suggest-places.ts';
import type { TextRun } from '../../../shared/letter-form/text-lines.ts';

const height = 0.015;
const half = 0.0105;
/** One line of type of 12 points on A4, beginning at the left margin. */
const run = (text: string, y = 0.2, x = 0.1): TextRun => ({
  text,
  x,
  y,
  width: [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 * half : half), 0),
  height,
});
const valuesIn = (...texts: string[]) =>
  suggestPlaces(
    0,
    texts.map((text, index) => run(text, 0.1 + index * 0.04)),
  ).map(({ value }) => value);

describe('labels followed by underscores', () => {
  test.each([
    ['授权方：__________', 'organization.name'],
    ['授权方（签名所有者）：________', 'organization.name'],
    ['委托单位名称：________', 'organization.name'],
    ['被授权方：________', 'accountHolder.name'],
    ['受托人：________', 'accountHolder.name'],
    ['被授权方统一社会信用代码：________', 'accountHolder.creditCode'],
    ['法定代表人：______', 'legalPerson.name'],
    ['经办人：______', 'administrator.name'],
    ['联系电话：______', 'administrator.mobile'],
    ['身份证号码：______', 'administrator.number'],
    ['短信签名：______', 'signatures'],
    ['有效期至：______', 'validTo'],
    ['签署日期：______', 'signedOn'],
  ])('%s asks for %s', (text, value) => {
    expect(valuesIn(text)).toEqual([value]);
  });
});

test('what is stamped or signed by hand, and what it does not know, is left alone', () => {
  expect(
    valuesIn('授权方（盖章）：', '法定代表人（签字）：______', '备注：______', '兹授权如下事项'),
  ).toEqual([]);
});

test('a code belongs to the party named last', () => {
  expect(
    valuesIn('授权方：____', '统一社会信用代码：____', '被授权方：____', '统一社会信用代码：____'),
  ).toEqual([
    'organization.name',
    'organization.creditCode',
    'accountHolder.name',
    'accountHolder.creditCode',
  ]);
});

test('dates are asked for part by part', () => {
  expect(valuesIn('授权有效期：自____年__月__日至____年__月__日', '日期：____年__月__日')).toEqual([
    'validFrom.year',
    'validFrom.month',
    'validFrom.day',
    'validTo.year',
    'validTo.month',
    'validTo.day',
    'signedOn.year',
    'signedOn.month',
    'signedOn.day',
  ]);
});

test('several blanks of one line keep apart', () => {
  const [first, second, ...others] = suggestPlaces(2, [run('授权方：________　被授权方：________')]);
  expect(others).toEqual([]);
  expect([first?.value, second?.value]).toEqual(['organization.name', 'accountHolder.name']);
  expect(first?.page).toBe(2);
  const end = (first?.box[0] ?? 0) + (first?.box[2] ?? 0);
  expect(second?.box[0]).toBeGreaterThan(end);
});

test('a place covers its underscores, and its line', () => {
  const [place] = suggestPlaces(0, [run('授权方：__________')]);
  const [x = 0, y = 0, width = 0, tall = 0] = place?.box ?? [];
  expect(x).toBeCloseTo(0.1 + 8 * half, 3);
  expect(width).toBeCloseTo(10 * half, 3);
  expect(y).toBeLessThan(0.2 - height);
  expect(y + tall).toBeGreaterThan(0.2);
});

test('a label at the end of its line has the rest of the line, as far as others reach', () => {
  const [place] = suggestPlaces(0, [run('授权方：'), run('一'.repeat(38), 0.4)]);
  const [x = 0, , width = 0] = place?.box ?? [];
  expect(x + width).toBeCloseTo(0.9, 2);
});

test('a label and what follows it further on are one line', () => {
  const places = suggestPlaces(0, [
    run('自', 0.2, 0.1),
    run('年', 0.2, 0.25),
    run('月', 0.2, 0.35),
    run('日止', 0.2, 0.45),
  ]);
  expect(places.map(({ value }) => value)).toEqual(['validFrom.year', 'validFrom.month', 'validFrom.day']);
});
