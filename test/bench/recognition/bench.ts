import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReaderFamily } from '../../../electron/core/recognition/read/reader-family.ts';
import { createRecognizer } from '../../../electron/core/recognition/recognizer.ts';
import { resourcesDirectory } from '../../../electron/project-root.ts';
import { measure } from './measure.ts';
import { type Peer, peerNames, startPeer } from './peer.ts';
import { drawSet, loadSet } from './set.ts';
import { summarize } from './summary.ts';
import { asMarkdown } from './tables.ts';

export interface RecognitionBench {
  /** A folder with `truth.json`; `count` pictures of `seed` are drawn when absent. */
  readonly set?: string | undefined;
  readonly count: number;
  readonly seed: string;
  readonly only: string;
  readonly limit: number;
  /** How many pictures, spread evenly over the set, the plain readers read, too. */
  readonly peers: number;
  readonly readers?: readonly ReaderFamily[] | undefined;
  /** Where every number and every field is written as JSON. */
  readonly out?: string | undefined;
  readonly hideValues: boolean;
}

/** Reads a set of pictures and answers what came of it as Markdown. */
export async function benchRecognition(order: RecognitionBench): Promise<string> {
  const drawn = order.set === undefined ? await mkdtemp(join(tmpdir(), 'beituo-bench-')) : undefined;
  const directory = order.set ?? drawn ?? '';
  const peers: Peer[] = [];
  const recognizer = createRecognizer({
    practiceFolder: join(resourcesDirectory, 'example'),
    ...(order.readers && { readers: order.readers }),
  });
  try {
    if (drawn !== undefined) drawSet(drawn, order);
    const pictures = await loadSet(directory, order);
    if (pictures.length === 0) throw new Error('no picture of this set was chosen');
    for (const name of order.peers > 0 ? peerNames : []) {
      const peer = await startPeer(name);
      if (peer !== undefined) peers.push(peer);
    }
    const step = Math.max(1, pictures.length / order.peers);
    const sample = new Set(
      Array.from({ length: Math.min(order.peers, pictures.length) }, (_, index) => Math.floor(index * step)),
    );
    const measured = await measure(directory, pictures, recognizer, {
      peers,
      peersAt: (index) => sample.has(index),
    });
    const summary = summarize(measured);
    if (order.out !== undefined) {
      await writeFile(order.out, `${JSON.stringify({ summary, outcomes: measured.outcomes }, null, 1)}\n`);
    }
    return asMarkdown(summary, order);
  } finally {
    await Promise.all([recognizer.close(), ...peers.map((peer) => peer.close())]);
    if (drawn !== undefined) await rm(drawn, { recursive: true, force: true });
  }
}
