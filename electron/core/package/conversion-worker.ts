import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { messages } from '../../../shared/messages/index.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { ConversionOrder, FromConverter, ToConverter } from './conversion.ts';
import { convert } from './convert.ts';

/** Entry of the converting thread: pictures are drawn and searched here, so that no host's event loop waits. */
const port = parentPort;
// Every picture comes once: remembering decoded ones only takes memory.
sharp.cache(false);

const ending = new AbortController();
let atWork: Promise<void> = Promise.resolve();

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'file-damaged', ...messages.uploadPackage.conversionFailed };
}

async function answer(bytes: Uint8Array, order: ConversionOrder): Promise<FromConverter> {
  try {
    const file = await convert(bytes, order, ending.signal);
    return { type: 'converted', file: file ?? null };
  } catch (error) {
    return { type: 'refused', problem: problemOf(error) };
  }
}

async function end(): Promise<void> {
  ending.abort();
  await atWork;
  port?.close();
}

port?.on('message', (message: ToConverter) => {
  if (message.type === 'end') void end();
  else {
    atWork = answer(message.bytes, message.order).then((done) => port.postMessage(done));
  }
});
