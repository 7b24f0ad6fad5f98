import { describe, expect, it } from 'vitest';
import { fileHandlers } from '../../../electron/core/handlers/files.ts';
import { recognitionHandlers } from '../../../electron/core/handlers/recognition.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RecognizedFile } from '../../../shared/model/recognition.ts';
import { openStore } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng, sampleCase } from '../cases/sample-case.ts';
import { type ReadPicture, scriptedRecognizer } from './scripted-recognizer.ts';

const found: RecognizedFile = { documents: [], ms: 12, width: 1, height: 1 };

async function withRecognizer(read: ReadPicture) {
  const { store } = await openStore();
  const { id } = store.create(sampleCase());
  const file = await store.files.add(id, { name: '执照.png', bytes: onePixelPng });
  const recognizer = scriptedRecognizer(read);
  const caller = new AbortController();
  const context = { signal: caller.signal };
  const closing = new AbortController();
  const handlers = recognitionHandlers({ files: store.files, recognizer, closing: closing.signal });
  const reading = handlers.read({ fileId: file.id }, context);
  return { store, id, file, recognizer, reading, caller, closing, context };
}

/** Runs a job to its end, whatever it says on the way. */
async function resultOf<T>(job: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const { done, value } = await job.next();
    if (done) return value;
  }
}

describe('reading a stored picture', () => {
  it('gives the reader its bytes and name, and keeps what it finds with the file', async () => {
    let given: unknown;
    const { store, id, reading } = await withRecognizer(async (bytes, { name }) => {
      given = { bytes: Buffer.from(bytes), name };
      return found;
    });
    const stored = await resultOf(reading);
    expect(stored).toMatchObject({ recognition: found, problem: null });
    expect(store.open(id).files).toEqual([stored]);
    expect(given).toEqual({ bytes: Buffer.from(onePixelPng), name: '执照.png' });
  });

  it('passes progress on', async () => {
    const { reading } = await withRecognizer(async (_, { onProgress }) => {
      onProgress?.({ ratio: 0.4, step: 'lines' });
      await new Promise<void>((resolve) => setImmediate(resolve));
      return found;
    });
    expect(await reading.next()).toEqual({ done: false, value: { ratio: 0.4, step: 'lines' } });
  });

  it('keeps why a picture could not be read, as a result', async () => {
    const problem = { code: 'file-damaged' as const, message: '图片不完整。', action: '请重新拍摄。' };
    const { store, id, reading } = await withRecognizer(async () => {
      throw new ProblemError(problem);
    });
    expect(await resultOf(reading)).toMatchObject({ recognition: null, problem });
    expect(store.open(id).files[0]?.problem).toEqual(problem);
  });

  it('keeps nothing when it is cancelled, so that it can be started again', async () => {
    const { store, id, reading, caller } = await withRecognizer(async (_, { onProgress, signal }) => {
      onProgress?.({ ratio: 0.1, step: '' });
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
      return found;
    });
    await reading.next();
    caller.abort();
    expect((await problemOf(() => reading.next())).code).toBe('cancelled');
    expect(store.open(id).files[0]).toMatchObject({ recognition: null, problem: null });
  });

  it('keeps nothing when the application closes in the middle of it', async () => {
    const { store, id, reading, closing } = await withRecognizer(async (_, { onProgress, signal }) => {
      onProgress?.({ ratio: 0.1, step: '' });
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
      throw new ProblemError({ code: 'recognition-failed', message: '识别中断。', action: '请重试。' });
    });
    await reading.next();
    closing.abort();
    expect((await problemOf(() => reading.next())).code).toBe('cancelled');
    expect(store.open(id).files[0]).toMatchObject({ recognition: null, problem: null });
  });

  it('says so when the file was removed in the meantime', async () => {
    const { store, file, reading } = await withRecognizer(async () => {
      await store.files.remove(file.id);
      return found;
    });
    expect((await problemOf(() => resultOf(reading))).code).toBe('file-missing');
  });
});

it('a preview is named after the picture and its own kind', async () => {
  const { store, file, recognizer, context } = await withRecognizer(async () => found);
  const handlers = fileHandlers(store.files, recognizer);
  const preview = await handlers.preview({ fileId: file.id, maximumEdge: 320 }, context);
  expect(preview.file).toMatchObject({ name: '执照.jpg', type: 'image/jpeg' });
  expect(await preview.file.text()).toBe('at most 320');
});
