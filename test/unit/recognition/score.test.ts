import { expect, test } from 'vitest';
import { scoresOf } from '../../recognition/score.ts';

const card = (name: string, birth: string) => ({ kind: 'id-portrait', fields: { name, birth } });
const picture = {
  file: 'two.jpg',
  condition: 'two-cards',
  ...card('', ''),
  documents: [card('王敏', '1980-01-02'), card('李军', '1990-03-04')],
};

const field = (value: string) => ({
  value,
  confidence: 0.999,
  needsReview: false,
  box: [0, 0, 1, 1] as [number, number, number, number],
});

test('of two cards of which one was missed, the one that was found is held against itself', () => {
  const found = { kind: 'id-portrait' as const, fields: { name: field('李军'), birth: field('1990-03-04') } };
  const scores = scoresOf(picture, { documents: [found] });
  expect(scores.map(({ expected, correct, certain }) => [expected, correct, certain])).toEqual([
    ['王敏', false, false],
    ['1980-01-02', false, false],
    ['李军', true, true],
    ['1990-03-04', true, true],
  ]);
});
