import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import type { Outline, RecognizedFile } from '../../shared/model/recognition.ts';
import { openStudio, type Studio } from '../fixtures/studio.ts';
import { drawableKinds } from '../fixtures/truth.ts';

const recognizer = createRecognizer({ readers: ['paddle'] });
let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(async () => {
  await Promise.all([studio.close(), recognizer.close()]);
});

/** Furthest a corner lies from the true one, as a ratio of the document's diagonal: turned is wrong, too. */
function cornerError(found: Outline, truth: Outline, { width, height }: RecognizedFile): number {
  const apart = ([ax, ay] = [0, 0], [bx, by] = [0, 0]) => Math.hypot((ax - bx) * width, (ay - by) * height);
  const errors = truth.map((corner, index) => apart(corner, found[index]));
  return Math.max(...errors) / apart(truth[0], truth[2]);
}

const valuesOf = ({ documents }: RecognizedFile) =>
  documents.map(({ kind, fields }) => ({
    kind,
    fields: Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  }));

test.each(drawableKinds)('the outline of %s in a photo begins at its own top left', async (kind) => {
  const { bytes, truth } = await studio.take({ kind, condition: 'phone', seed: 'outline' });
  const file = await recognizer.read(bytes, { name: 'picture' });
  expect(file.documents.map((found) => found.kind)).toEqual([kind]);
  // A card has an edge of its own; a licence may be cut at the frame printed on it.
  const most = kind === 'business-license' ? 0.1 : 0.02;
  expect(cornerError(file.documents[0]?.outline ?? [], truth.outline, file)).toBeLessThan(most);
});

test.each(['id-portrait', 'business-license'] as const)(
  '%s reads the same in all four directions',
  async (kind) => {
    const { bytes, truth } = await studio.take({ kind, condition: 'scan', seed: 'directions' });
    const upright = await recognizer.read(bytes, { name: 'upright' });
    expect(upright.documents[0]?.fields).not.toEqual({});
    for (const angle of [90, 180, 270]) {
      const turned = await recognizer.read(await sharp(bytes).rotate(angle).png().toBuffer(), {
        name: `turned by ${angle}`,
      });
      expect(valuesOf(turned), `${angle}`).toEqual(valuesOf(upright));
      const outline = truth.outline.map(([x, y]): [number, number] =>
        angle === 90 ? [1 - y, x] : angle === 180 ? [1 - x, 1 - y] : [y, 1 - x],
      );
      expect(cornerError(turned.documents[0]?.outline ?? [], outline, turned), `${angle}`).toBeLessThan(0.05);
    }
  },
);
