import { createHash, randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../renderer/app/client/problem-of.ts';
import type { AppHandlers } from '../../shared/contract/contract.ts';
import type { CallContext, Progress } from '../../shared/contract/procedure.ts';
import { messages } from '../../shared/messages/index.ts';
import { maximumFileBytes } from '../../shared/model/file-size.ts';
import { type Problem, ProblemError } from '../../shared/model/problem.ts';
import { callAt, fakeHandlers, procedures } from './procedures.ts';
import { samples, storedFile } from './samples.ts';
import { type Connection, transports } from './transports.ts';

const fileId = 'a'.repeat(32);

it('has a sample of every procedure', () => {
  expect(Object.keys(samples).sort()).toEqual(procedures.map(({ path }) => path).sort());
});

describe.each(transports)('the contract over $name', ({ connect: open }) => {
  let connection: Connection | undefined;
  const connect = async (handlers: AppHandlers): Promise<Connection> => {
    connection = await open(handlers);
    return connection;
  };
  afterEach(async () => {
    await connection?.close();
    connection = undefined;
  });

  it.each(procedures)('answers $path', async ({ path, type }) => {
    const { client } = await connect(fakeHandlers());
    const answer = await callAt(client, path, samples[path]?.input);
    const output = type === 'job' ? (await drain(answer)).output : answer;
    expect(await comparable(output)).toEqual(await comparable(samples[path]?.output));
  });

  it.each(procedures)('refuses a wrong input to $path before its handler runs', async ({ path }) => {
    let ran = false;
    const { client } = await connect(
      fakeHandlers({
        [path]: async () => {
          ran = true;
        },
      }),
    );
    const problem = await refusal(() => callAt(client, path, 'not an object'));
    expect(problem).toEqual({ code: 'invalid-input', ...messages.problems.invalidInput });
    expect(ran).toBe(false);
  });

  it('says of a file above the limit that it is too large', async () => {
    const { client } = await connect(fakeHandlers());
    const file = new File([new Uint8Array(maximumFileBytes + 1)], '营业执照.jpg');
    expect(await refusal(() => client.files.add({ caseId: fileId, file }))).toEqual({
      code: 'file-too-large',
      ...messages.problems.fileTooLarge,
    });
  });

  it.each(procedures)('lets no wrong output of $path out', async ({ path, type }) => {
    const wrong = '110101199003070000';
    const answer = async () => wrong;
    const steps = async function* () {
      yield* [];
      return wrong;
    };
    const { client, faults } = await connect(fakeHandlers({ [path]: type === 'job' ? steps : answer }));
    const problem = await refusal(async () => {
      const output = await callAt(client, path, samples[path]?.input);
      if (type === 'job') await drain(output);
    });
    expect(problem).toEqual(internal);
    expect(faults).toHaveLength(1);
    expect(JSON.stringify(faults)).not.toContain(wrong);
  });

  it('lets nothing out that an output does not list', async () => {
    const { client } = await connect(fakeHandlers({ 'cases.trash': async () => ({ path: '/secret' }) }));
    expect(await client.cases.trash({ id: fileId })).toEqual({});
  });

  it.each(['cases.destroyEverything', 'constructor', 'cases', '__proto__.open', 'cases.open.call.then'])(
    'knows no procedure %s',
    async (path) => {
      const { client } = await connect(fakeHandlers());
      const { code } = await refusal(() => callAt(client, path, { id: fileId }));
      expect(code).toBe('invalid-input');
    },
  );

  it('lets no wrong progress event out', async () => {
    const { client } = await connect(
      fakeHandlers({
        'recognition.read': async function* () {
          yield { ratio: 0.2, step: 'decode' };
          yield { ratio: 2, step: 'beyond' };
          return storedFile;
        },
      }),
    );
    const seen: Progress[] = [];
    const problem = await refusal(async () => {
      for await (const progress of await client.recognition.read({ fileId })) seen.push(progress);
    });
    expect(problem.code).toBe('internal');
    expect(seen).toEqual([{ ratio: 0.2, step: 'decode' }]);
  });

  it('reports progress in order and the result last', async () => {
    const steps = [0, 0.25, 0.5, 1].map((ratio) => ({ ratio, step: `at-${ratio}` }));
    const { client } = await connect(
      fakeHandlers({
        'recognition.read': async function* () {
          yield* steps;
          return storedFile;
        },
      }),
    );
    const job = await drain(await client.recognition.read({ fileId }));
    expect(job).toEqual({ events: steps, output: storedFile });
  });

  it('carries a problem of a call and of a job to the caller as it is', async () => {
    const problem: Problem = {
      code: 'file-damaged',
      message: '文件已损坏，无法读取。',
      action: '请换一张照片。',
      file: '身份证.jpg',
    };
    const fail = async (): Promise<never> => {
      throw new ProblemError(problem);
    };
    const { client, faults } = await connect(
      fakeHandlers({
        'cases.open': fail,
        'recognition.read': async function* () {
          yield { ratio: 0, step: 'decode' };
          await fail();
        },
      }),
    );
    expect(await refusal(() => client.cases.open({ id: fileId }))).toEqual(problem);
    expect(await refusal(async () => drain(await client.recognition.read({ fileId })))).toEqual(problem);
    expect(faults).toEqual([]);
  });

  it('hides what an unexpected error says, and logs its name and code only', async () => {
    const failure = Object.assign(new RangeError('张三 110101199003070000'), { code: 'ERR_SAMPLE' });
    const fail = async (): Promise<never> => {
      throw failure;
    };
    const { client, faults } = await connect(
      fakeHandlers({
        'cases.open': fail,
        'recognition.read': async function* () {
          yield { ratio: 0, step: 'decode' };
          await fail();
        },
      }),
    );
    const seen: unknown[] = [];
    for (const attempt of [
      () => client.cases.open({ id: fileId }),
      async () => drain(await client.recognition.read({ fileId })),
    ]) {
      const error = await rejection(attempt);
      seen.push(error);
      expect(problemOf(error)).toEqual(internal);
    }
    expect(seen.map((error) => `${error} ${JSON.stringify(error)}`).join()).not.toContain('张三');
    expect(faults.map(({ name, code }) => ({ name, code }))).toEqual([
      { name: 'RangeError', code: 'ERR_SAMPLE' },
      { name: 'RangeError', code: 'ERR_SAMPLE' },
    ]);
  });

  it('cancels a call', async () => {
    const { handler, started, aborted } = waitingForAbort();
    const { client, faults } = await connect(fakeHandlers({ 'cases.open': handler }));
    const controller = new AbortController();
    const answer = refusal(() => client.cases.open({ id: fileId }, { signal: controller.signal }));
    await started;
    controller.abort();
    expect((await answer).code).toBe('cancelled');
    await aborted;
    expect(faults).toEqual([]);
  });

  it('cancels a job that is at work between two events', async () => {
    const { handler, started, aborted } = waitingForAbort();
    const { client } = await connect(
      fakeHandlers({
        'recognition.read': async function* (input, context) {
          yield { ratio: 0, step: 'decode' };
          await handler(input, context);
        },
      }),
    );
    const controller = new AbortController();
    const job = await client.recognition.read({ fileId }, { signal: controller.signal });
    await job.next();
    const next = refusal(() => job.next());
    await started;
    controller.abort();
    expect((await next).code).toBe('cancelled');
    await aborted;
  });

  it('cancels a job whose caller stops listening', async () => {
    const { handler, aborted } = waitingForAbort();
    const { client } = await connect(
      fakeHandlers({
        'recognition.read': async function* (input, context) {
          yield { ratio: 0, step: 'decode' };
          await handler(input, context);
        },
      }),
    );
    for await (const _ of await client.recognition.read({ fileId })) break;
    await aborted;
  });

  it('keeps bytes, name and type of files in both directions, empty and large ones too', async () => {
    for (const size of [0, 1, 20 * 1024 * 1024]) {
      const content = randomBytes(size);
      let received: File | undefined;
      const { client, close } = await open(
        fakeHandlers({
          'files.add': async (input) => {
            received = fileIn(input);
            return storedFile;
          },
          'files.original': async () => ({ file: received }),
        }),
      );
      const sent = new File([content], '张三 – 身份证"正面".jpg', { type: 'image/jpeg' });
      await client.files.add({ caseId: fileId, file: sent });
      const { file } = await client.files.original({ fileId });
      const back = { name: file.name, type: file.type, hash: await hashOf(file) };
      expect(back).toEqual({ name: sent.name, type: sent.type, hash: await hashOf(sent) });
      await close();
    }
  });

  it('outlives callers that go away before or while a file is on its way', async () => {
    const file = new File([new Uint8Array(4 * 1024 * 1024)], 'letter.pdf');
    const small = new File(['%PDF'], 'letter.pdf');
    const { client } = await connect(
      fakeHandlers({
        'files.original': async () => ({ file }),
        // Heeds no signal, as work that cannot be interrupted does, and answers a caller that has gone.
        'files.preview': async () => {
          await setTimeout(5);
          return { file: small };
        },
      }),
    );
    for (let delay = 0; delay < 12; delay += 1) {
      const leaving = new AbortController();
      const answers = [
        client.files.original({ fileId }, { signal: leaving.signal }),
        client.files.preview({ fileId }, { signal: leaving.signal }),
      ];
      await setTimeout(delay);
      leaving.abort();
      await Promise.allSettled(answers);
    }
    await setTimeout(50);
    expect((await client.files.original({ fileId })).file.size).toBe(file.size);
  });

  it('answers several callers at once, a slow one not before a quick one', async () => {
    const gate = Promise.withResolvers<void>();
    const { client } = await connect(
      fakeHandlers({
        'cases.open': async () => {
          await gate.promise;
          return samples['cases.open']?.output;
        },
      }),
    );
    const slow = client.cases.open({ id: fileId });
    expect((await client.cases.removeExamples({})).removed).toBe(1);
    gate.resolve();
    expect((await slow).id).toBe(fileId);
  });

  it('cancels what is under way when the connection ends', async () => {
    const { handler, started, aborted } = waitingForAbort();
    const { client, close } = await connect(fakeHandlers({ 'cases.open': handler }));
    const answer = refusal(() => client.cases.open({ id: fileId }));
    await started;
    await close();
    await aborted;
    expect((await answer).code).not.toBe('internal');
  });
});

const internal: Problem = { code: 'internal', ...messages.problems.internal };

/** A handler that works until it is aborted, as one that heeds its signal does. */
function waitingForAbort() {
  const started = Promise.withResolvers<void>();
  const aborted = Promise.withResolvers<void>();
  const handler = async (_: unknown, { signal }: CallContext): Promise<never> => {
    started.resolve();
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    aborted.resolve();
    throw signal.reason;
  };
  return { handler, started: started.promise, aborted: aborted.promise };
}

async function rejection(attempt: () => Promise<unknown>): Promise<unknown> {
  try {
    await attempt();
  } catch (error) {
    return error;
  }
  throw new Error('was not refused');
}

async function refusal(attempt: () => Promise<unknown>): Promise<Problem> {
  return problemOf(await rejection(attempt));
}

async function drain(job: unknown): Promise<{ events: unknown[]; output: unknown }> {
  if (!isIterator(job)) throw new Error('not a job');
  const events: unknown[] = [];
  for (;;) {
    const { done, value } = await job.next();
    if (done === true) return { events, output: value };
    events.push(value);
  }
}

function isIterator(value: unknown): value is AsyncIterator<unknown, unknown> {
  return typeof value === 'object' && value !== null && 'next' in value;
}

function fileIn(input: unknown): File {
  if (typeof input === 'object' && input !== null && 'file' in input && input.file instanceof File) {
    return input.file;
  }
  throw new Error('no file arrived');
}

async function hashOf(file: File): Promise<string> {
  return createHash('sha256')
    .update(await file.bytes())
    .digest('hex');
}

/** Files compared by what is in them. */
async function comparable(value: unknown): Promise<unknown> {
  if (value instanceof File) return { name: value.name, type: value.type, hash: await hashOf(value) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(async ([key, item]) => [key, await comparable(item)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
