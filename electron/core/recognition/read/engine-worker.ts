import { parentPort, workerData } from 'node:worker_threads';
import { z } from '../../../../shared/model/jitless.ts';
import { engineNameSchema, type Model, startLoader } from './engine.ts';
import type { EngineOrder, EngineResults, FromEngine, ToEngine } from './engine-orders.ts';
import { memoryOf, release } from './values.ts';

/** Entry of an engine's thread: a run of the native engine keeps the thread that asks for it from all else. */
const port = parentPort;
const { wanted, gate } = z
  .object({
    wanted: engineNameSchema.optional(),
    gate: z.instanceof(SharedArrayBuffer).transform((memory) => new Int32Array(memory)),
  })
  .parse(workerData);

const loader = await startLoader(wanted, gate);
const models = new Map<number, Model>();
let opened = 0;

function modelAt(number: number): Model {
  const model = models.get(number);
  if (model === undefined) throw new RangeError('no such model is open');
  return model;
}

async function perform(order: EngineOrder): Promise<EngineResults[EngineOrder['type']]> {
  if (order.type === 'run') {
    const result = await modelAt(order.model).run(order.values);
    release(order.values.data);
    return result;
  }
  if (order.type === 'close') {
    await modelAt(order.model).close();
    models.delete(order.model);
    return null;
  }
  const model = await loader.load(order.bytes);
  release(order.bytes);
  opened += 1;
  models.set(opened, model);
  return opened;
}

async function answer({ id, order }: ToEngine): Promise<void> {
  try {
    const result = await perform(order);
    const handedOver = result !== null && typeof result === 'object' ? memoryOf(result.data) : [];
    port?.postMessage({ id, result } satisfies FromEngine, handedOver);
  } catch (error) {
    port?.postMessage({ id, failure: String(error) } satisfies FromEngine);
  }
}

port?.on('message', (message: ToEngine) => void answer(message));
port?.postMessage(loader.name);
