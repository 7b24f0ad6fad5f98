import { openPages } from '../../electron/core/recognition/decode/decode.ts';
import { findOutlines } from '../../electron/core/recognition/find.ts';
import type { Picture } from '../../electron/core/recognition/picture.ts';
import type { Outline } from '../../shared/model/recognition.ts';
import { openStudio, type Studio } from '../fixtures/studio.ts';
import { type Condition, conditions, drawableKinds, type TrueDocument } from '../fixtures/truth.ts';
import { type BenchReport, median, milliseconds } from './report.ts';

/** Pictures of each kind under each condition. */
const perKind = 1;

interface Seen {
  readonly error: number;
  readonly wholeError: number;
  readonly ms: number;
}

const whole: Outline = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

const inPicture = (ratio = 0): number => Math.min(1, Math.max(0, ratio));

/**
 * Mean distance of the corners from the true ones, in whichever of the four directions it is least, as a ratio
 * of the document's diagonal. What lies outside the picture counts where the border cuts it.
 */
function cornerError(found: Outline, truth: Outline, { width, height }: Picture): number {
  const apart = (a: readonly number[] = [], b: readonly number[] = []) =>
    Math.hypot((inPicture(a[0]) - inPicture(b[0])) * width, (inPicture(a[1]) - inPicture(b[1])) * height);
  const errors = [0, 1, 2, 3].map(
    (turn) => truth.reduce((sum, corner, index) => sum + apart(corner, found[(index + turn) % 4]), 0) / 4,
  );
  return Math.min(...errors) / apart(truth[0], truth[2]);
}

async function look(bytes: Uint8Array, documents: readonly TrueDocument[]): Promise<Seen[]> {
  const { pages, close } = await openPages(bytes);
  try {
    const picture = await pages[0]?.picture();
    if (picture === undefined) return [];
    const started = performance.now();
    const found = await findOutlines(picture);
    const ms = performance.now() - started;
    const outlines = found.map(({ quad }) =>
      quad.map(([x, y]): [number, number] => [x / picture.width, y / picture.height]),
    );
    return documents.map(({ outline }) => ({
      ms,
      wholeError: cornerError(whole, outline, picture),
      // Where no outline is seen the whole picture is read.
      error: Math.min(...[...outlines, whole].map((one) => cornerError(one, outline, picture))),
    }));
  } finally {
    await close();
  }
}

async function under(studio: Studio, condition: Condition): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const kind of drawableKinds) {
    for (let index = 0; index < perKind; index += 1) {
      const { bytes, truth } = await studio.take({ kind, condition, seed: `outlines/${index}` });
      seen.push(...(await look(bytes, truth.documents ?? [truth])));
    }
  }
  return seen;
}

const percent = (ratio: number): string => `${(100 * ratio).toFixed(2)} %`;

/** How far found outlines lie from true ones under every condition; the peer takes the whole picture. */
export async function outlinesReport(): Promise<BenchReport> {
  const studio = await openStudio();
  try {
    // The first look also loads the library.
    await under(studio, 'flat');
    const measurements = [];
    for (const condition of conditions) {
      const seen = await under(studio, condition);
      const mean = (errors: readonly number[]) =>
        errors.reduce((sum, error) => sum + error, 0) / errors.length;
      const [ours, peer] = [mean(seen.map(({ error }) => error)), mean(seen.map((one) => one.wholeError))];
      const near = seen.filter(({ error }) => error < 0.02).length;
      measurements.push({
        what: `${condition}: mean corner error; within 2 %: ${near} of ${seen.length}; ${milliseconds(median(seen.map(({ ms }) => ms)))}`,
        ours: percent(ours),
        peer: percent(peer),
        ratio: (ours / Math.max(peer, 0.0001)).toFixed(2),
      });
    }
    return { title: 'Outlines, beside taking the whole picture', measurements };
  } finally {
    await studio.close();
  }
}
