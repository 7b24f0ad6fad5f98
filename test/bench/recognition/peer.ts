import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from '../../../shared/model/jitless.ts';

export const peerNames = ['paddle', 'tesseract'] as const;
export type PeerName = (typeof peerNames)[number];

export const peerTitles: Record<PeerName, string> = {
  paddle: 'plain PP-OCRv4 (native ONNX Runtime)',
  tesseract: 'plain tesseract.js',
};

interface PeerReading {
  readonly text: string;
  /** Milliseconds from bytes to text. */
  readonly ms: number;
}

/** A plain reader in a process of its own, so that neither its memory nor its threads count as ours. */
export interface Peer {
  readonly name: PeerName;
  read(path: string): Promise<PeerReading>;
  close(): Promise<void>;
}

const readingSchema = z.object({ text: z.string(), ms: z.number() });

/** Answers `undefined` for a peer that cannot start here, having said so on standard error. */
export async function startPeer(name: PeerName): Promise<Peer | undefined> {
  const child = fork(join(import.meta.dirname, 'peer-process.ts'), [name]);
  const gone = once(child, 'exit').then(() => undefined);
  const ready = await Promise.race([once(child, 'message'), gone]);
  if (ready === undefined) {
    process.stderr.write(`${peerTitles[name]} does not start here and is left out\n`);
    return undefined;
  }
  return {
    name,
    async read(path) {
      const answer = once(child, 'message');
      child.send(path);
      const message = await Promise.race([answer, gone]);
      if (message === undefined) throw new Error(`${peerTitles[name]} ended while it read`);
      return readingSchema.parse(message[0]);
    },
    async close() {
      child.disconnect();
      await gone;
    },
  };
}
