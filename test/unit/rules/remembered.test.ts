import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from '../../../shared/rules/remembered.ts';

it('answers what the function answers, however often and whatever was asked before', () => {
  const joined = remembered((one = '', other = '') => ({ text: `${one}|${other}` }));
  const texts = fc.oneof(fc.string({ maxLength: 3 }), fc.constant('云'.repeat(600)));
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 400 }), (pairs) => {
      for (const [one, other] of [...pairs, ...pairs]) {
        expect(joined(one, other)).toEqual({ text: `${one}|${other}` });
      }
    }),
    { numRuns: 30 },
  );
});

it('works a thing out once, and tells texts apart that look alike together', () => {
  let calls = 0;
  const counted = remembered((...texts) => {
    calls += 1;
    return texts.length;
  });
  counted('a', 'b');
  counted('a', 'b');
  expect(calls).toBe(1);
  counted('ab', '');
  counted('', 'ab');
  expect(calls).toBe(3);
});
