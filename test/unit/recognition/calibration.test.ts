import { expect, test } from 'vitest';
import {
  certaintyOf,
  type Features,
  fitCalibration,
  probabilityOf,
  type Sample,
} from '../../../electron/core/recognition/weigh/features.ts';

const features: Features = { proof: 1, support: 'alone', certainty: 4, isPartial: false };
const cases = (count: number, wrong: number): Sample[] =>
  Array.from({ length: count }, (_, index) => ({ features, isCorrect: index >= wrong }));

test('a few right values make nothing certain, many do, and wrong ones count against it', () => {
  const few = probabilityOf(features, fitCalibration(cases(3, 0)));
  const many = probabilityOf(features, fitCalibration(cases(2000, 0)));
  expect(few).toBeLessThan(0.99);
  expect(many).toBeGreaterThan(0.999);
  expect(probabilityOf(features, fitCalibration(cases(2000, 100)))).toBeCloseTo(0.95, 2);
});

test('what was never measured counts by what is expected of it', () => {
  const table = fitCalibration(cases(2000, 0));
  const agreed = probabilityOf({ ...features, support: 'agreed' }, table);
  const opposed = probabilityOf({ ...features, support: 'opposed' }, table);
  expect(agreed).toBeGreaterThan(opposed);
  expect(probabilityOf({ ...features, isPartial: true }, table)).toBeLessThan(0.9);
});

test('confidence falls into five buckets, and what no reader tells into the lowest', () => {
  expect([undefined, 0.3, 0.7, 0.9, 0.97, 1].map(certaintyOf)).toEqual([0, 0, 1, 2, 3, 4]);
});

test('no number of right values makes one certain beyond doubt, or one that a sure reader contradicts certain', () => {
  const opposed: Sample = { features: { ...features, support: 'opposed' }, isCorrect: true };
  const agreed: Sample = { features: { ...features, support: 'agreed' }, isCorrect: true };
  const table = fitCalibration(Array.from({ length: 50_000 }, () => [opposed, agreed]).flat());
  expect(probabilityOf(opposed.features, table)).toBeLessThan(0.99);
  expect(probabilityOf(agreed.features, table)).toBeLessThan(1);
});
