import { afterAll, beforeAll, expect, it } from 'vitest';
import { attacks } from '../proof/loopback/attacks.ts';
import { startTarget, type Target } from '../proof/loopback/target.ts';
import { underAttack } from '../proof/loopback/under-attack.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.end());

it.each(attacks)('the loopback host stands and goes on answering: $name', async (attack) => {
  const { breaches, answered } = await underAttack(target, attack);
  expect(breaches).toEqual([]);
  expect(answered.calls).toBeGreaterThan(0);
});
