import { parentPort, workerData } from 'node:worker_threads';
import { z } from '../../../../shared/model/jitless.ts';
import { ProblemError } from '../../../../shared/model/problem.ts';
import { fileDamaged } from '../problems.ts';
import { decodeHeic } from './decode-heic.ts';
import type { HeicAnswer } from './heic-answer.ts';

/** Entry of a thread that decodes one HEIC photo: the decoder's memory only ever grows, and ends with it. */
const { bytes } = z.object({ bytes: z.instanceof(Uint8Array) }).parse(workerData);

async function answer(): Promise<HeicAnswer> {
  try {
    return { type: 'decoded', ...(await decodeHeic(bytes)) };
  } catch (error) {
    const { problem } = error instanceof ProblemError ? error : fileDamaged();
    return { type: 'refused', problem };
  }
}

parentPort?.postMessage(await answer());
