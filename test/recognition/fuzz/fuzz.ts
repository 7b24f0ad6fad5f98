import type { Recognizer } from '../../../electron/core/recognition/recognizer.ts';
import type { ExpectedLetter } from '../../../electron/core/scan/letter-facts.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { recognizedFileSchema } from '../../../shared/model/recognition.ts';
import { createRandom } from '../../fixtures/random.ts';
import { mutate } from './mutate.ts';

export interface FuzzOrder {
  readonly seeds: ReadonlyMap<string, Uint8Array>;
  readonly count: number;
  /** The same seed mutates the same way; file n does not depend on how many there are. */
  readonly seed: string;
  readonly recognizer: Recognizer;
  /** What the files are given in as; photos when absent. */
  readonly letter?: ExpectedLetter | undefined;
  /** Ends early; what was done until then is reported. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** A file that was not answered as every file must be. */
interface Fault {
  readonly number: number;
  readonly form: string;
  readonly how: readonly string[];
  readonly what: string;
  readonly bytes: Uint8Array;
}

export interface FuzzReport {
  /** How many files were read. */
  readonly done: number;
  /** How many files ended how: `read`, `nothing found`, or a problem's code. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
  /** Resident bytes of the whole process: when warm, and the most at any time after. */
  readonly memory: { readonly warm: number; readonly peak: number };
  /** Longest wait for one file, in milliseconds. */
  readonly longest: { readonly ms: number; readonly form: string };
}

/** What a damaged file may be answered with; anything else means that reading it broke something. */
const accepted = new Set<string>([
  'file-empty',
  'file-not-picture',
  'file-damaged',
  'file-animated',
  'file-password',
  'file-too-many-pages',
  'picture-too-many-pixels',
]);

/** Reads mutated files one after the other with one recognizer, and notes each answer that should not be. */
export async function fuzz(order: FuzzOrder): Promise<FuzzReport> {
  const forms = [...order.seeds];
  const outcomes = new Map<string, number>();
  const faults: Fault[] = [];
  const longest = { ms: 0, form: '' };
  await order.recognizer.warm();
  const warm = process.memoryUsage.rss();
  let peak = warm;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  let done = 0;
  for (let number = 0; number < order.count && !order.signal?.aborted; number += 1) {
    const [form, whole] = forms[number % forms.length] ?? ['', new Uint8Array()];
    const { bytes, how } = mutate(whole, createRandom(`${order.seed}/${number}`));
    const started = performance.now();
    const { outcome, fault } = await answerTo(order, bytes);
    const ms = performance.now() - started;
    if (ms > longest.ms) Object.assign(longest, { ms, form });
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (fault !== undefined) faults.push({ number, form, how, what: fault, bytes });
    done = number + 1;
    order.onProgress?.(done);
  }
  clearInterval(watch);
  return { done, outcomes, faults, memory: { warm, peak }, longest };
}

async function answerTo(
  { recognizer, letter }: FuzzOrder,
  bytes: Uint8Array,
): Promise<{ outcome: string; fault?: string }> {
  try {
    if (letter) {
      const { pages } = await recognizer.examineScan([bytes], letter, {});
      return { outcome: pages.some(({ letterPage }) => letterPage !== null) ? 'read' : 'nothing found' };
    }
    const file = recognizedFileSchema.parse(await recognizer.read(bytes, { name: 'mutated' }));
    return { outcome: file.documents.length > 0 ? 'read' : 'nothing found' };
  } catch (error) {
    if (!(error instanceof ProblemError)) return { outcome: 'not a problem', fault: String(error) };
    const { code } = error.problem;
    return accepted.has(code) ? { outcome: code } : { outcome: code, fault: code };
  }
}
