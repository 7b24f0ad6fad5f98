import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Engine, type EngineName, engineNameSchema, modelIn } from './engine.ts';
import type { EngineOrder, EngineResults, FromEngine, ToEngine } from './engine-orders.ts';
import { forbidReports } from './forbid-reports.ts';
import { createNativeGate } from './native-gate.ts';
import { memoryOf, type Values } from './values.ts';

// The sources run as TypeScript, the build as JavaScript: the worker's file ends like this one's.
const entry = new URL(`./engine-worker${extname(import.meta.url)}`, import.meta.url);

/** Megabytes for what lives shortly: numbers lie outside of it. */
const youngGeneration = 4;

interface Waiting {
  readonly resolve: (result: EngineResults[EngineOrder['type']]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The engine of `startEngine` in a thread of its own, so that lines can be cut and understood while others are read.
 * What a model is given to run on is handed over: its numbers are gone afterwards. The thread ends with the last
 * model that is closed; one that breaks takes the thread that started it with it.
 */
export async function startEngineThread(wanted?: EngineName, gate = createNativeGate()): Promise<Engine> {
  forbidReports();
  const worker = new Worker(entry, {
    stdout: true,
    stderr: true,
    workerData: { wanted, gate: gate.buffer },
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
  // Libraries print warnings that mean nothing to anyone using the program.
  worker.stdout.resume();
  worker.stderr.resume();
  const [first] = await once(worker, 'message');
  const name = engineNameSchema.parse(first);
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let open = 0;

  worker.on('message', (message: FromEngine) => {
    const { id } = message;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if ('failure' in message) asked?.reject(new Error(message.failure));
    else asked?.resolve(message.result);
  });

  function ask<T extends EngineOrder>(
    order: T,
    handedOver: readonly ArrayBuffer[] = [],
  ): Promise<EngineResults[T['type']]> {
    const id = nextId;
    nextId += 1;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      worker.ref();
      worker.postMessage({ id, order } satisfies ToEngine, [...handedOver]);
    });
  }

  const opened: Engine['open'] = async (file, change) => {
    const bytes = await modelIn(file, change);
    const model = await ask({ type: 'open', bytes }, memoryOf(bytes));
    open += 1;
    return {
      run: (values: Values) => ask({ type: 'run', model, values }, memoryOf(values.data)),
      async close() {
        await ask({ type: 'close', model });
        open -= 1;
        if (open === 0) await worker.terminate();
      },
    };
  };

  return { name, open: opened };
}
