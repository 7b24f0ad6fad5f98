import { Worker } from 'node:worker_threads';
import {
  closeGate,
  closeGateNow,
  createNativeGate,
} from '../../electron/core/recognition/read/native-gate.ts';

// Started by native-threads.test.ts: what goes wrong here ends the whole process.

const entry = new URL('./native-run-worker.ts', import.meta.url);

async function started() {
  const gate = createNativeGate();
  const worker = new Worker(entry, { workerData: gate.buffer });
  // What the gate refuses ends the worker's own endless loop.
  worker.on('error', () => undefined);
  await new Promise((resolve) => worker.once('message', resolve));
  return { gate, worker };
}

if (process.argv[2] === 'threads') {
  const times = 30;
  for (let time = 0; time < times; time += 1) {
    const { gate, worker } = await started();
    await new Promise((resolve) => setTimeout(resolve, 7 * (time % 10)));
    await closeGate(gate);
    await worker.terminate();
  }
  process.stdout.write(`alive after ${times}\n`);
} else {
  const { gate } = await started();
  process.once('exit', () => closeGateNow(gate));
  process.exit(7);
}
