import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { z } from '../../../../shared/model/jitless.ts';
import { simplified } from '../onnx/simplify.ts';
import { forbidReports } from './forbid-reports.ts';
import { createNativeGate, type NativeGate, throughGate } from './native-gate.ts';
import { release, type Values } from './values.ts';

/** `native` is about three times as fast; `wasm` runs on every machine that Node runs on. Both read the same. */
export const engineNameSchema = z.enum(['native', 'wasm']);
export type EngineName = z.infer<typeof engineNameSchema>;

/** A model with one input and one output. */
export interface Model {
  run(input: Values): Promise<Values>;
  close(): Promise<void>;
}

/** Opens ONNX models on one implementation of ONNX Runtime. */
export interface Engine {
  readonly name: EngineName;
  /**
   * Opens the model of a `.onnx` file with fewer steps; it answers the same. Throws when it cannot be loaded.
   * @param change makes another model of the one that was published, with one input and one output as well
   */
  open(file: string, change?: ChangeOfModel): Promise<Model>;
}

/** Makes another model, in ONNX's format, of the bytes of one. */
export type ChangeOfModel = (model: Uint8Array) => Uint8Array;

/** The same for models that were read already. */
interface Loader {
  readonly name: EngineName;
  load(model: Uint8Array): Promise<Model>;
}

interface Runtime {
  readonly create: (model: Uint8Array) => Promise<InferenceSession>;
  readonly tensor: (input: Values) => Tensor;
  /** Surrounds whatever runs outside JavaScript. */
  readonly guarded: <T>(work: () => Promise<T>) => Promise<T>;
}

async function nativeRuntime(gate: NativeGate): Promise<Runtime> {
  forbidReports();
  const ort = await import('onnxruntime-node');
  const options: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: availableParallelism(),
    // Keeps a plan and the memory for every size of picture seen; sizes differ, so it only grows.
    enableMemPattern: false,
    // Threads that wait for each other turn in circles for so many microseconds, then sleep: most steps are over
    // by then, and turning for longer would take the processor from the threads that prepare the next line.
    extra: { session: { intra_op: { allow_spinning: '1', spin_duration_us: '50' } } },
  };
  return {
    create: (model) => ort.InferenceSession.create(model, options),
    tensor: ({ data, shape }) => new ort.Tensor('float32', data, shape),
    guarded: (work) => throughGate(gate, work),
  };
}

async function wasmRuntime(): Promise<Runtime> {
  const ort = await import('onnxruntime-web');
  ort.env.wasm.numThreads = availableParallelism();
  return {
    create: (model) => ort.InferenceSession.create(model, { executionProviders: ['wasm'] }),
    tensor: ({ data, shape }) => new ort.Tensor('float32', data, shape),
    guarded: (work) => work(),
  };
}

function loaderOn(name: EngineName, { create, tensor, guarded }: Runtime): Loader {
  async function load(bytes: Uint8Array): Promise<Model> {
    const session = await guarded(() => create(bytes));
    const [input = ''] = session.inputNames;
    const [output = ''] = session.outputNames;
    // One after the other: a session of the WebAssembly engine that runs twice at once mixes up its results.
    let last: Promise<unknown> = Promise.resolve();

    async function run(values: Values): Promise<Values> {
      const result = (await guarded(() => session.run({ [input]: tensor(values) })))[output];
      if (!(result?.data instanceof Float32Array)) throw new Error('the model answers with other numbers');
      return { data: result.data, shape: result.dims };
    }

    return {
      run(values) {
        const next = last.then(() => run(values));
        last = next.catch(() => undefined);
        return next;
      },
      async close() {
        await last;
        await guarded(() => session.release());
      },
    };
  }
  return { name, load };
}

/** The bytes of the model that is opened for a file, see `Engine.open`. */
export async function modelIn(file: string, change: ChangeOfModel = (model) => model): Promise<Uint8Array> {
  const published = await readFile(file);
  const bytes = simplified(change(published));
  release(published);
  return bytes;
}

/**
 * What opens models with the fastest engine that starts here, or the one asked for.
 * @param gate passed by every native run, see `NativeGate`
 */
export async function startLoader(wanted?: EngineName, gate = createNativeGate()): Promise<Loader> {
  const native = async () => loaderOn('native', await nativeRuntime(gate));
  const wasm = async () => loaderOn('wasm', await wasmRuntime());
  if (wanted !== undefined) return wanted === 'native' ? native() : wasm();
  return native().catch(wasm);
}

/**
 * The fastest engine that starts here, or the one asked for.
 * @param gate passed by every native run, see `NativeGate`
 */
export async function startEngine(wanted?: EngineName, gate = createNativeGate()): Promise<Engine> {
  const { name, load } = await startLoader(wanted, gate);
  return { name, open: async (file, change) => load(await modelIn(file, change)) };
}
