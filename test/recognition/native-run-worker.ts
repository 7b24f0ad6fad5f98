import { parentPort, workerData } from 'node:worker_threads';
import { startEngine } from '../../electron/core/recognition/read/engine.ts';
import { paddleAsset } from '../../electron/core/recognition/read/paddle-asset.ts';

// Lets the native engine compute without a pause.

const { open } = await startEngine('native', new Int32Array(workerData));
const model = await open(paddleAsset('ch_PP-OCRv4_det_infer.onnx'));
const [height, width] = [320, 480];
const data = new Float32Array(3 * height * width).fill(0.3);
parentPort?.postMessage('computing');
for (;;) await model.run({ data, shape: [1, 3, height, width] });
