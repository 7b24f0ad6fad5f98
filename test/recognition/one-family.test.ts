import { expect, onTestFinished, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import { openStudio } from '../fixtures/studio.ts';
import { drawableKinds } from '../fixtures/truth.ts';
import { scoresOf } from './score.ts';

test.each(['tesseract', 'paddle'] as const)(
  '%s alone reads each kind and shows nothing wrong as certain',
  async (family) => {
    const studio = await openStudio();
    const recognizer = createRecognizer({ readers: [family] });
    onTestFinished(async () => {
      await Promise.all([studio.close(), recognizer.close()]);
    });
    for (const kind of drawableKinds) {
      const { bytes, truth } = await studio.take({ kind, condition: 'scan', seed: 'one family' });
      const file = await recognizer.read(bytes, { name: kind });
      expect(file.documents.map((found) => found.kind)).toEqual([kind]);
      const scores = scoresOf({ file: kind, ...truth }, file);
      expect(scores.some(({ correct }) => correct)).toBe(true);
      expect(scores.filter(({ correct, certain }) => certain && !correct)).toEqual([]);
    }
  },
);
