import { Worker } from 'node:worker_threads';
import { problemOf } from '../../../renderer/app/client/problem-of.ts';
import type { ProblemCode } from '../../../shared/model/problem.ts';
import { createRandom } from '../../fixtures/random.ts';
import { Breach, type Door, type HostileFile } from './door.ts';
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

/** Of each door's turns: up to here every door has as many, so that what was made to do harm is tried in any run. */
const equalTurns = 50;
/** Of each door's turns. */
const costlyFrom = 200;

/** Whose turn it is, file after file, without end. */
function* turnsOf(doors: readonly Door[]): Generator<{ door: Door; turn: number }, void, void> {
  const turns = new Map<Door, number>();
  for (let round = 0; doors.length > 0; round += 1) {
    for (const door of doors) {
      const files = round < equalTurns ? 1 : door.share;
      for (let count = files; count > 0; count -= 1) {
        const turn = turns.get(door) ?? 0;
        turns.set(door, turn + 1);
        yield { door, turn };
      }
    }
  }
}

export interface Brought {
  readonly number: number;
  readonly door: string;
  readonly how: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `taken in`, a problem's code, or what must not have come of it. */
  readonly outcome: string;
  readonly ms: number;
}

const breach = 'breach: ';

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

export const isFault = ({ outcome }: Brought): boolean =>
  outcome.startsWith(breach) || [...faults].some((code) => code === outcome);

/** Brings files to each door in turn: first what was made to do harm, then mutated ones. */
export async function* bring(order: BringOrder): AsyncGenerator<Brought> {
  const watchdog = new Worker(new URL('./watchdog-worker.ts', import.meta.url), {
    workerData: { limit: order.limit },
  });
  watchdog.unref();
  let number = -1;
  for (const { door, turn } of turnsOf(order.doors)) {
    number += 1;
    if (number < order.from) continue;
    if (number >= order.from + order.count) break;
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
  const make = door.crafted[turn] ?? door.costly?.[turn - costlyFrom];
  if (make !== undefined) return make();
  return door.mutate(random.pick(door.seeds), random);
}

async function outcomeOf(bringing: Promise<void>): Promise<string> {
  try {
    await bringing;
    return 'taken in';
  } catch (error) {
    return error instanceof Breach ? `${breach}${error.message}` : problemOf(error).code;
  }
}
