import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import type { RecognizedFile } from '../../shared/model/recognition.ts';
import { generatePictures } from '../fixtures/generate.ts';
import type { TruePicture } from '../fixtures/truth.ts';
import { fieldsWithin } from './plain-reading.ts';
import { startPlainTesseract } from './plain-tesseract.ts';
import { type FieldScore, scoresOf } from './score.ts';

const count = 29;
const recognizer = createRecognizer();
let directory = '';
const results: { truth: TruePicture; bytes: Uint8Array; file: RecognizedFile }[] = [];
let scores: FieldScore[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'beituo-recognition-'));
  for (const truth of await generatePictures({ seed: 'recognition test', count, directory })) {
    const bytes = await readFile(join(directory, truth.file));
    results.push({ truth, bytes, file: await recognizer.read(bytes, { name: truth.file }) });
  }
  scores = results.flatMap(({ truth, file }) => scoresOf(truth, file));
});

afterAll(async () => {
  await recognizer.close();
  await rm(directory, { recursive: true, force: true });
});

test('every document is found and its kind known, both sides on one page included', () => {
  const missed = results.flatMap(({ truth, file }) =>
    (truth.documents ?? [truth])
      .filter(({ kind }) => !file.documents.some((found) => found.kind === kind))
      .map(({ kind }) => `${truth.file}: ${kind}`),
  );
  expect(missed.length).toBeLessThanOrEqual(1);
});

test('numbers that carry check characters are right, nearly all of them', () => {
  const numbers = scores.filter(({ field }) => field === 'idNumber' || field === 'creditCode');
  const wrong = numbers.filter(({ correct }) => !correct);
  expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(1);
});

test('on clean scans nothing wrong is shown as certain', () => {
  const clean = scores.filter(({ condition }) => condition === 'flat' || condition === 'scan');
  expect(clean.filter(({ correct, certain }) => certain && !correct)).toEqual([]);
});

test('a place lies where the value is printed', () => {
  const misplaced = results.flatMap(({ truth, file }) =>
    (truth.documents ?? [truth]).flatMap((document) => {
      const found = file.documents.find(({ kind }) => kind === document.kind);
      return Object.entries(document.boxes).filter(([name, [x, y, width, height]]) => {
        const field = Object.entries(found?.fields ?? {}).find(([other]) => other === name)?.[1];
        if (field === undefined || field.needsReview) return false;
        const [left, top, wide, high] = field.box;
        const inside = (value: number, from: number, size: number) => value > from && value < from + size;
        return (
          !inside(left + wide / 2, x - 0.03, width + 0.06) || !inside(top + high / 2, y - 0.03, height + 0.06)
        );
      });
    }),
  );
  expect(misplaced.length, JSON.stringify(misplaced)).toBeLessThanOrEqual(2);
});

test('for every field, more is read than plain tesseract.js reads from the whole picture', async () => {
  const plain = await startPlainTesseract();
  const peer = new Map<string, number>();
  for (const { truth, bytes } of results) {
    const text = await plain.text(bytes);
    for (const document of truth.documents ?? [truth]) {
      for (const field of fieldsWithin(text, document)) peer.set(field, (peer.get(field) ?? 0) + 1);
    }
  }
  await plain.close();
  const ours = Map.groupBy(scores, ({ field }) => field);
  const behind = [...ours]
    .map(([field, all]) => ({
      field,
      ours: all.filter(({ correct }) => correct).length,
      peer: peer.get(field) ?? 0,
      of: all.length,
    }))
    .filter((row) => row.ours < row.peer || (row.ours === row.peer && row.ours < row.of));
  expect(behind).toEqual([]);
});
