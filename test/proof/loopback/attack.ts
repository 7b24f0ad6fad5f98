import type { Target } from './target.ts';

/** What came of an attack. */
export interface Outcome {
  readonly tried: number;
  /** What was let through, in words; each is a breach. */
  readonly breaches: readonly string[];
  /** What was measured, in words. */
  readonly measured?: string;
}

export interface Attack {
  readonly name: string;
  readonly run: (target: Target) => Promise<Outcome>;
}

/** Runs tasks, at most `width` at a time. */
export async function abreast<Item>(
  items: readonly Item[],
  width: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of rest) await task(item);
    }),
  );
}
