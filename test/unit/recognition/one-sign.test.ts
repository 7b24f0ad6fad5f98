import { expect, test } from 'vitest';
import { asOneSign } from '../../../electron/core/recognition/read/one-sign.ts';

test('a sign that a reader is torn about only in its width is one sign', () => {
  const torn = [
    { text: '¥', probability: 0.37 },
    { text: '#', probability: 0.01 },
  ];
  const sign = asOneSign({ text: '￥', confidence: 0.5, runnersUp: torn });
  expect(sign.confidence).toBeCloseTo(0.87);
  expect(sign).toMatchObject({ text: '￥', runnersUp: [{ text: '#', probability: 0.01 }] });
});

test('what only looks alike stays apart, and nothing is more than certain', () => {
  const alike = { text: '内', confidence: 0.67, runnersUp: [{ text: '內', probability: 0.24 }] };
  expect(asOneSign(alike)).toEqual(alike);
  const twice = asOneSign({ text: '(', confidence: 0.8, runnersUp: [{ text: '（', probability: 0.7 }] });
  expect(twice).toEqual({ text: '(', confidence: 1, runnersUp: [] });
});
