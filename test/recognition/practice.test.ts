import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPractice } from '../../electron/core/recognition/practice.ts';
import { openReaders, type Readers } from '../../electron/core/recognition/read/readers.ts';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import { resourcesDirectory } from '../../electron/project-root.ts';

const examples = join(resourcesDirectory, 'example');
const portrait = 'administrator-id-portrait.jpg';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beituo-practice-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a picture that cannot be read in practice keeps nobody from reading', async () => {
  await writeFile(join(folder, 'broken.jpg'), 'no picture');
  await cp(join(examples, portrait), join(folder, portrait));
  const recognizer = createRecognizer({ readers: ['paddle'], practiceFolder: folder });
  try {
    await recognizer.warm();
    await recognizer.warm();
    const bytes = await readFile(join(examples, portrait));
    const { documents } = await recognizer.read(bytes, { name: portrait });
    expect(documents.map(({ kind }) => kind)).toEqual(['id-portrait']);
  } finally {
    await recognizer.close();
  }
});

test('whoever reads while the readers practise is answered, and so is whoever warmed them', async () => {
  const recognizer = createRecognizer({ readers: ['paddle'], practiceFolder: examples });
  try {
    const warming = recognizer.warm();
    const bytes = await readFile(join(examples, portrait));
    const { documents } = await recognizer.read(bytes, { name: portrait });
    expect(documents.map(({ kind }) => kind)).toEqual(['id-portrait']);
    await warming;
  } finally {
    await recognizer.close();
  }
});

test('practice reads each picture once, and no further line once it is stopped', async () => {
  const readers = await openReaders({ families: ['paddle'] });
  let lines = 0;
  const counting = (onLine: () => void): Readers => ({
    ...readers,
    first: {
      ...readers.first,
      read(line, alphabet) {
        lines += 1;
        onLine();
        return readers.first.read(line, alphabet);
      },
    },
  });
  try {
    const practice = createPractice();
    await practice.begin(
      counting(() => undefined),
      examples,
    );
    const all = lines;
    await practice.begin(
      counting(() => undefined),
      examples,
    );
    expect(all).toBeGreaterThan(30);
    expect(lines).toBe(all);

    lines = 0;
    const stopped = createPractice();
    await stopped.begin(
      counting(() => stopped.stop()),
      examples,
    );
    expect(lines).toBeGreaterThan(0);
    expect(lines).toBeLessThan(5);
    await stopped.begin(
      counting(() => undefined),
      examples,
    );
    expect(lines).toBeLessThan(5);
  } finally {
    await readers.close();
  }
});
