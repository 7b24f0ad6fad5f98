/** Places in the shared memory. */
const inside = 0;
const closed = 1;

/** Longest a run takes, in milliseconds; what is still inside then hangs elsewhere in its thread. */
const longestRun = 10_000;

/**
 * Keeps a thread from being ended inside a native run: ONNX Runtime's binding (1.30) aborts the whole process
 * when its thread is torn down there. A run passes the gate; whoever ends the thread closes the gate first and
 * waits until the run inside, some tens of milliseconds, is over.
 */
export type NativeGate = Int32Array<SharedArrayBuffer>;

export const createNativeGate = (): NativeGate =>
  new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

/** Does native work unless the gate is closed; then it throws. */
export async function throughGate<T>(gate: NativeGate, work: () => Promise<T>): Promise<T> {
  Atomics.add(gate, inside, 1);
  try {
    if (Atomics.load(gate, closed) === 1) throw new Error('this thread is about to end');
    return await work();
  } finally {
    if (Atomics.sub(gate, inside, 1) === 1) Atomics.notify(gate, inside);
  }
}

/** Lets no further work in and waits for what is inside. */
export async function closeGate(gate: NativeGate): Promise<void> {
  Atomics.store(gate, closed, 1);
  const last = performance.now() + longestRun;
  for (let count = Atomics.load(gate, inside); count > 0; count = Atomics.load(gate, inside)) {
    const left = last - performance.now();
    if (left <= 0) return;
    await Atomics.waitAsync(gate, inside, count, left).value;
  }
}

/** The same without giving the event loop a turn, for when the process ends. */
export function closeGateNow(gate: NativeGate): void {
  Atomics.store(gate, closed, 1);
  const last = performance.now() + longestRun;
  for (let count = Atomics.load(gate, inside); count > 0; count = Atomics.load(gate, inside)) {
    const left = last - performance.now();
    if (left <= 0) return;
    Atomics.wait(gate, inside, count, left);
  }
}
