import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { ArchiveEntry, FromExchange, OpeningRefusal, ToExchange } from './sealing-protocol.ts';

/** A thread for one export or one import. Disposing of it ends it, whatever it is doing. */
export interface ExchangeThread extends AsyncDisposable {
  begin(passphrase: string): Promise<void>;
  add(name: string, content: Uint8Array): Promise<void>;
  finish(): Promise<Blob>;
  /** Throws `exchange-wrong-passphrase`, `exchange-invalid`. */
  open(file: Uint8Array, passphrase: string): Promise<readonly ArchiveEntry[]>;
}

// The sources run as TypeScript, the build as JavaScript: the worker's file ends like this one's.
const entry = new URL(`./exchange-worker${extname(import.meta.url)}`, import.meta.url);
const text = messages.exchange;

/** Every function rejects with `cancelled` when `signal` is aborted. */
export function startExchangeThread(signal: AbortSignal): ExchangeThread {
  const worker = new Worker(entry);

  const ask = (order: ToExchange): Promise<FromExchange> =>
    new Promise((resolve, reject) => {
      const settle = (action: () => void) => {
        worker.off('message', receive);
        worker.off('error', fail);
        worker.off('exit', abort);
        signal.removeEventListener('abort', abort);
        action();
      };
      const receive = (answer: FromExchange) => settle(() => resolve(answer));
      const fail = (error: unknown) => settle(() => reject(error));
      const abort = () =>
        settle(() => reject(new ProblemError({ code: 'cancelled', ...messages.problems.cancelled })));
      if (signal.aborted) return abort();
      worker.on('message', receive);
      worker.on('error', fail);
      worker.on('exit', abort);
      signal.addEventListener('abort', abort);
      worker.postMessage(order);
    });

  return {
    begin: async (passphrase) => void (await ask({ type: 'begin', passphrase })),
    add: async (name, content) => void (await ask({ type: 'entry', name, content })),
    finish: async () => {
      const answer = await ask({ type: 'finish' });
      // An export that is not whole must never be handed out.
      if (answer.type !== 'sealed') throw new Error(`answered ${answer.type}`);
      return new Blob([...answer.parts]);
    },
    open: async (file, passphrase) => {
      const answer = await ask({ type: 'open', file, passphrase });
      if (answer.type === 'opened') return answer.entries;
      throw refusal(answer.type === 'refused' ? answer.reason : 'not-an-export');
    },
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  };
}

function refusal(reason: OpeningRefusal): ProblemError {
  if (reason === 'wrong-passphrase') {
    return new ProblemError({ code: 'exchange-wrong-passphrase', ...text.wrongPassphrase });
  }
  return new ProblemError({
    code: 'exchange-invalid',
    ...(reason === 'too-large' ? text.tooLargeToOpen : text.notAnExport),
  });
}
