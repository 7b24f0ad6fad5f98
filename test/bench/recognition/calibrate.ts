/**
 * Measures how often values are right by what supports them, and prints the table that stands in
 * `electron/core/recognition/weigh/calibration.ts`:
 *
 *     npm run calibrate -- --set DIR [--set DIR ...] [--limit N]
 *
 * Half of the pictures give a table that is checked on the other half; what is printed is fitted to all.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decideKind } from '../../../electron/core/recognition/kind.ts';
import { readFile as readDocuments } from '../../../electron/core/recognition/pipeline.ts';
import { openReaders } from '../../../electron/core/recognition/read/readers.ts';
import type { TraceStep } from '../../../electron/core/recognition/trace.ts';
import { sure } from '../../../electron/core/recognition/weigh/calibration.ts';
import {
  cellOf,
  fitCalibration,
  probabilityOf,
  type Sample,
} from '../../../electron/core/recognition/weigh/features.ts';
import type { Judgements } from '../../../electron/core/recognition/weigh/judge.ts';
import { judgeAll } from '../../../electron/core/recognition/weigh/weigh.ts';
import type { DocumentKind, FieldName, RecognizedFields } from '../../../shared/model/recognition.ts';
import { type PrintedPicture, pairsOf, scoresOf } from '../../recognition/score.ts';
import { loadSet } from './set.ts';

interface Attempt {
  readonly kind: DocumentKind;
  readonly judgements: Judgements;
  readonly fields: RecognizedFields;
}

/** Every document that was weighed while a file was read, with what supported each field. */
function attemptsIn(steps: readonly TraceStep[]): Attempt[] {
  const attempts: Attempt[] = [];
  let kind: DocumentKind = 'other';
  for (const one of steps) {
    if (one.step === 'lines') kind = decideKind(one.scores);
    if (one.step !== 'weighed' || kind === 'other') continue;
    const judgements = judgeAll(kind, one.evidence);
    const fields: RecognizedFields = {};
    for (const [name, { value }] of Object.entries(judgements)) {
      fields[name as FieldName] = { value, confidence: 0, needsReview: true, box: [0, 0, 0, 0] };
    }
    attempts.push({ kind, judgements, fields });
  }
  return attempts;
}

function samplesFrom(picture: PrintedPicture, attempts: readonly Attempt[]): Sample[] {
  return pairsOf(picture, attempts).flatMap(({ printed, found }) => {
    const attempt = attempts.find((one) => one === found);
    if (attempt === undefined) return [];
    const alone = { file: picture.file, condition: picture.condition, ...printed };
    return scoresOf(alone, { documents: [attempt] }).flatMap(({ field, correct }) => {
      const judgement = attempt.judgements[field];
      return judgement === undefined ? [] : [{ features: judgement.features, isCorrect: correct }];
    });
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** What a table fitted elsewhere promises beside what came of it. */
function checked(samples: readonly Sample[], table: Readonly<Record<string, number>>): string {
  const bounds = [0, 0.5, 0.9, 0.95, 0.98, sure, 0.995, 0.998, 1.01];
  const rows = bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? 0;
    const inside = samples
      .map((sample) => ({ ...sample, told: probabilityOf(sample.features, table) }))
      .filter(({ told }) => told >= from && told < to);
    const right = inside.filter(({ isCorrect }) => isCorrect).length;
    const told = inside.reduce((sum, one) => sum + one.told, 0) / Math.max(1, inside.length);
    return inside.length === 0
      ? ''
      : `${from}–${Math.min(1, to)}: ${inside.length} values, told ${percent(told)}, right ${percent(right / inside.length)}\n`;
  });
  const certain = samples.filter(({ features }) => probabilityOf(features, table) >= sure);
  const wrong = certain.filter(({ isCorrect }) => !isCorrect).length;
  return `${rows.join('')}certain ${certain.length} of ${samples.length}, of these wrong ${wrong}\n`;
}

const { values } = parseArgs({
  options: { set: { type: 'string', multiple: true }, limit: { type: 'string', default: 'Infinity' } },
});

const halves: [Sample[], Sample[]] = [[], []];
let steps: TraceStep[] = [];
const readers = { ...(await openReaders()), trace: (step: TraceStep) => steps.push(step) };
for (const directory of values.set ?? []) {
  const pictures = await loadSet(directory, { only: '', limit: Number(values.limit) });
  for (const [index, picture] of pictures.entries()) {
    steps = [];
    const bytes = await readFile(join(directory, picture.file));
    const options = {
      kind: 'auto',
      signal: new AbortController().signal,
      onProgress: () => undefined,
    } as const;
    await readDocuments(bytes, readers, options).catch(() => undefined);
    halves[index % 2 === 0 ? 0 : 1].push(...samplesFrom(picture, attemptsIn(steps)));
  }
}
await readers.close();
const all = halves.flat();
const table = fitCalibration(all);
const counts = Map.groupBy(all, ({ features }) => cellOf(features));
process.stdout.write(`held out:\n${checked(halves[1], fitCalibration(halves[0]))}\n`);
for (const [cell, share] of Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const own = counts.get(cell);
  const right = own?.filter(({ isCorrect }) => isCorrect).length;
  process.stdout.write(`  '${cell}': ${share},${own === undefined ? '' : ` // ${right} of ${own.length}`}\n`);
}
process.exit();
