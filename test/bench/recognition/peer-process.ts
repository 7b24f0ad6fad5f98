/** Entry of a peer's process: paths of pictures in, what was read out. */
import { readFile } from 'node:fs/promises';
import { z } from '../../../shared/model/jitless.ts';
import { startPlainPaddle } from '../../recognition/plain-paddle.ts';
import type { PlainReader } from '../../recognition/plain-reading.ts';
import { startPlainTesseract } from '../../recognition/plain-tesseract.ts';
import { type PeerName, peerNames } from './peer.ts';

const start: Record<PeerName, () => Promise<PlainReader>> = {
  tesseract: startPlainTesseract,
  paddle: startPlainPaddle,
};

const reader = await start[z.enum(peerNames).parse(process.argv[2])]();

async function read(path: string): Promise<{ text: string; ms: number }> {
  const bytes = await readFile(path);
  const started = performance.now();
  try {
    const text = await reader.text(bytes);
    return { text, ms: performance.now() - started };
  } catch {
    // A picture that a plain reader cannot decode is one it does not read.
    return { text: '', ms: performance.now() - started };
  }
}

process.on('message', async (path) => {
  process.send?.(await read(z.string().parse(path)));
});
process.on('disconnect', () => void reader.close().then(() => process.exit()));
process.send?.('ready');
