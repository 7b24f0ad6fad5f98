import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import type { RecognizedFile } from '../../shared/model/recognition.ts';
import { openStudio } from '../fixtures/studio.ts';
import { scoresOf } from './score.ts';
import { drawShown, inEveryOrientation, type Shown } from './shown.ts';

const recognizer = createRecognizer();
let shown: readonly Shown[] = [];

beforeAll(async () => {
  const studio = await openStudio();
  try {
    shown = await drawShown(studio);
  } finally {
    await studio.close();
  }
});

afterAll(() => recognizer.close());

function named(name: string): Shown {
  const found = shown.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no picture is called ${name}`);
  return found;
}

/** Every document is found and nothing wrong is certain; numbers and dates have to be right. */
function check({ printed }: Shown, file: RecognizedFile): void {
  const kinds = (printed.documents ?? [printed]).map(({ kind }) => kind);
  expect(file.documents.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
  const scores = scoresOf(printed, file);
  const exact = ['idNumber', 'birth', 'validFrom', 'validTo', 'creditCode', 'foundedOn'];
  expect(
    scores.filter(({ correct, certain, field }) => !correct && (certain || exact.includes(field))),
  ).toEqual([]);
}

describe('what docs/recognition.md shows is read', () => {
  test.each(['both-sides', 'heic', 'pdf', 'turned', 'watermarked'])('%s', async (name) => {
    const picture = named(name);
    check(picture, await recognizer.read(picture.bytes, { name }));
  });

  test('exif: a photo stored in each of the eight orientations', async () => {
    const picture = named('upright');
    for (const [index, bytes] of (await inEveryOrientation(picture.bytes)).entries())
      check(picture, await recognizer.read(bytes, { name: `orientation ${index + 1}` }));
  });
});
