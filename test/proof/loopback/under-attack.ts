import { setTimeout as wait } from 'node:timers/promises';
import type { Attack, Outcome } from './attack.ts';
import type { Target } from './target.ts';

export interface Observed extends Outcome {
  readonly name: string;
  /** Calls of a page of ours while the attack went on, and how long the slowest took, in milliseconds. */
  readonly answered: { readonly calls: number; readonly slowest: number };
}

/** Carries an attack out while a page of ours goes on asking. A call of its that fails is a breach. */
export async function underAttack(target: Target, attack: Attack): Promise<Observed> {
  const [durations, failures]: [number[], string[]] = [[], []];
  const over = new AbortController();
  const page = async (): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        durations.push(await target.ask());
      } catch (error) {
        failures.push(`our own page: ${String(error)}`);
      }
      await wait(100);
    }
  };
  const asking = page();
  const outcome = await attack.run(target).finally(() => over.abort());
  await asking;
  durations.push(await target.ask());
  return {
    ...outcome,
    name: attack.name,
    breaches: [...outcome.breaches, ...failures],
    answered: { calls: durations.length, slowest: Math.max(...durations) },
  };
}
