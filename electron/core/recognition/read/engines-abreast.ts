import type { Engine, Model } from './engine.ts';
import type { Values } from './values.ts';

/** A model opened several times; each run goes to the one that has least to do. */
function abreast(models: readonly [Model, ...Model[]]): Model {
  const [first] = models;
  const waiting = new Map(models.map((model) => [model, 0]));
  const busy = (model: Model): number => waiting.get(model) ?? 0;
  return {
    async run(values: Values) {
      const model = models.reduce((best, other) => (busy(other) < busy(best) ? other : best), first);
      waiting.set(model, busy(model) + 1);
      try {
        return await model.run(values);
      } finally {
        waiting.set(model, busy(model) - 1);
      }
    },
    close: async () => {
      await Promise.all(models.map((model) => model.close()));
    },
  };
}

/**
 * Engines beside each other as one, for many short runs: of those that share a run's work among threads a good part
 * is spent on waiting for each other, so each engine gets its share of the threads and runs of its own.
 */
export function enginesAbreast(engines: readonly [Engine, ...Engine[]], threads: number): Engine {
  const [{ name, open }, ...others] = engines;
  const share = Math.max(1, Math.floor(threads / engines.length));
  return {
    name,
    atOnce: engines.length,
    async open(file) {
      const first = await open(file, share);
      return abreast([first, ...(await Promise.all(others.map((other) => other.open(file, share))))]);
    },
  };
}
