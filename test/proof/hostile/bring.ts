import { Worker } from 'node:worker_threads';
import { problemOf } from '../../../renderer/app/client/problem-of.ts';
import type { ProblemCode } from '../../../shared/model/problem.ts';
import { createRandom } from '../../fixtures/random.ts';
import type { Door, HostileFile } from './door.ts';
import { hostileName } from './hostile-names.ts';

export interface BringOrder {
  readonly doors: readonly Door[];
  readonly count: number;
  /** The first file to bring; the same number is the same file whatever the count. */
  readonly from: number;
  readonly seed: string;
  /** Where hostile names point to. */
  readonly outside: string;
  /** Milliseconds after which a file that is still being worked on ends the process. */
  readonly limit: number;
  readonly onProgress?: (done: number) => void;
}

export interface Brought {
  readonly number: number;
  readonly door: string;
  readonly how: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `taken in`, or a problem's code. */
  readonly outcome: string;
  readonly ms: number;
}

/** What no file may bring about: something of ours broke, or the store did. */
const faults: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'internal',
  'connection-lost',
  'cancelled',
  'store-damaged',
  'store-newer',
  'vault-keys-missing',
  'vault-keys-damaged',
  'disk-full',
  'disk-read-only',
  'disk-failing',
  'disk-path-too-long',
]);

export const isFault = ({ outcome }: Brought): boolean => [...faults].some((code) => code === outcome);

/** Brings files to each door in turn: first what was made to do harm, then mutated ones. */
export async function* bring(order: BringOrder): AsyncGenerator<Brought> {
  const watchdog = new Worker(new URL('./watchdog-worker.ts', import.meta.url), {
    workerData: { limit: order.limit },
  });
  watchdog.unref();
  for (let number = order.from; number < order.from + order.count; number += 1) {
    const door = order.doors[number % order.doors.length];
    if (door === undefined) return;
    const turn = Math.floor(number / order.doors.length);
    const random = createRandom(`${order.seed}/${number}`);
    const { bytes, how } = await fileFor(door, turn, random);
    const name = random.chance(0.3) ? hostileName(random, order.outside) : 'file';
    watchdog.postMessage(`${number} ${door.name}, ${how}`);
    const started = performance.now();
    const outcome = await outcomeOf(door.bring(new File([bytes], name)));
    yield { number, door: door.name, how, name, bytes, outcome, ms: performance.now() - started };
  }
  await watchdog.terminate();
}

async function fileFor(
  door: Door,
  turn: number,
  random: ReturnType<typeof createRandom>,
): Promise<HostileFile> {
  const make = door.crafted[turn];
  if (make !== undefined) return make();
  return door.mutate(random.pick(door.seeds), random);
}

async function outcomeOf(bringing: Promise<void>): Promise<string> {
  try {
    await bringing;
    return 'taken in';
  } catch (error) {
    return problemOf(error).code;
  }
}
