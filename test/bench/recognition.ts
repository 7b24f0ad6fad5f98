import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import { generatePictures } from '../fixtures/generate.ts';
import { fieldsWithin, startPlainTesseract } from '../recognition/plain-tesseract.ts';
import { type FieldScore, scoresOf, share } from '../recognition/score.ts';
import { type BenchReport, type Measurement, median, milliseconds } from './report.ts';

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const factor = (ours: number, peer: number): string => (peer === 0 ? '–' : `${(ours / peer).toFixed(2)} ×`);

/** One row for each field or condition: how much was read correctly, by us and by the peer. */
function rows(
  scores: readonly FieldScore[],
  peer: ReadonlySet<string>,
  by: 'field' | 'condition',
): Measurement[] {
  return [...Map.groupBy(scores, (score) => score[by])].map(([what, group]) => {
    const ours = share(group.filter(({ correct }) => correct).length, group.length);
    const theirs = share(
      group.filter(({ file, field }) => peer.has(`${file} ${field}`)).length,
      group.length,
    );
    const unflagged = group.filter(({ correct, certain }) => certain && !correct).length;
    return {
      what: `${what} (${group.length}; wrong and not flagged: ${unflagged})`,
      ours: percent(ours),
      peer: percent(theirs),
      ratio: factor(ours, theirs),
    };
  });
}

/**
 * Reads generated pictures of every kind and condition, beside plain tesseract.js on the whole pictures: its
 * field counts as read when the value occurs anywhere in its text.
 */
export async function recognitionReport({ count = 58, seed = 'bench' } = {}): Promise<BenchReport> {
  const directory = await mkdtemp(join(tmpdir(), 'beituo-bench-'));
  const recognizer = createRecognizer();
  const plain = await startPlainTesseract();
  try {
    const pictures = await generatePictures({ seed, count, directory });
    await recognizer.warm();
    const scores: FieldScore[] = [];
    const peer = new Set<string>();
    const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
    for (const picture of pictures) {
      const bytes = await readFile(join(directory, picture.file));
      const file = await recognizer.read(bytes, { name: picture.file });
      times.ours.push(file.ms);
      scores.push(...scoresOf(picture, file));
      const started = performance.now();
      const text = await plain.text(bytes);
      times.peer.push(performance.now() - started);
      for (const document of picture.documents ?? [picture]) {
        for (const field of fieldsWithin(text, document)) peer.add(`${picture.file} ${field}`);
      }
    }
    const [ours, theirs] = [median(times.ours), median(times.peer)];
    return {
      title: `Recognition: ${count} pictures, fields read correctly; peer: plain tesseract.js`,
      measurements: [
        {
          what: 'one picture, median',
          ours: milliseconds(ours),
          peer: milliseconds(theirs),
          ratio: factor(ours, theirs),
        },
        ...rows(scores, peer, 'condition'),
        ...rows(scores, peer, 'field'),
      ],
    };
  } finally {
    await Promise.all([recognizer.close(), plain.close()]);
    await rm(directory, { recursive: true, force: true });
  }
}
