import { expect, test } from 'vitest';
import { weighTogether } from '../../../electron/core/recognition/weigh/across.ts';
import type { DocumentKind, FieldName, RecognizedDocument } from '../../../shared/model/recognition.ts';

function document(
  kind: DocumentKind,
  fields: Partial<Record<FieldName, readonly [value: string, confidence: number, needsReview: boolean]>>,
): RecognizedDocument {
  return {
    kind,
    outline: [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, [value, confidence, needsReview]]) => [
        name,
        { value, confidence, needsReview, box: [0, 0, 0.1, 0.1] },
      ]),
    ),
  };
}

const emblem = (from: string, to: string) =>
  document('id-emblem', { validFrom: [from, 0.998, false], validTo: [to, 0.998, false] });
const portrait = document('id-portrait', {
  name: ['沈若兰', 0.9, true],
  birth: ['1992-03-04', 0.998, false],
});

test.each([
  ['2006-05-01', '2011-05-01'],
  ['2010-05-01', '2020-05-01'],
  ['2020-05-01', '2040-05-01'],
])('a period from %s to %s fits the age of its owner and stays certain', (from, to) => {
  const [, side] = weighTogether([portrait, emblem(from, to)]);
  expect(side?.fields.validTo?.needsReview).toBe(false);
});

test.each([
  ['1990-05-01', '2000-05-01'],
  ['2020-05-01', '2030-05-01'],
  ['2020-05-01', 'long-term'],
])('a period from %s to %s that nobody of that age is given is doubted', (from, to) => {
  const [, side] = weighTogether([portrait, emblem(from, to)]);
  expect(side?.fields.validFrom?.needsReview).toBe(true);
  expect(side?.fields.validTo).toMatchObject({ value: to, needsReview: true });
});

test('a legal person whose card lies beside the licence is certain where both names were read alike', () => {
  const licence = document('business-license', { legalPersonName: ['沈若兰', 0.9, true] });
  const [registered, card] = weighTogether([licence, portrait]);
  expect(registered?.fields.legalPersonName?.needsReview).toBe(false);
  expect(card?.fields.name?.needsReview).toBe(false);
  const other = document('business-license', { legalPersonName: ['沈若蓝', 0.9, true] });
  expect(weighTogether([other, portrait])[0]?.fields.legalPersonName?.needsReview).toBe(true);
});

test('sides of several cards say nothing about each other', () => {
  const doubtless = emblem('2020-05-01', '2030-05-01');
  const [, side] = weighTogether([portrait, doubtless, portrait]);
  expect(side?.fields.validTo?.needsReview).toBe(false);
});
