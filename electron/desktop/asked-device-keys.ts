import type { DeviceKeys } from '../core/vault/device-keys.ts';
import type { KeyAnswer, KeyQuestion, KeyReply } from './core-messages.ts';

type Question = KeyQuestion extends infer Each
  ? Each extends KeyQuestion
    ? Omit<Each, 'question'>
    : never
  : never;

/** The operating system's key store as the core process has it: by asking the main process. */
export interface AskedKeyStore {
  /** `undefined` where there is none. */
  open(): Promise<DeviceKeys | undefined>;
  /** Takes in an answer of the main process. */
  receive(answer: KeyAnswer): void;
}

export function askedKeyStore(tell: (question: KeyQuestion) => void): AskedKeyStore {
  const waiting = new Map<number, (reply: KeyReply) => void>();
  let asked = 0;
  const ask = (question: Question): Promise<KeyReply> => {
    asked += 1;
    const { promise, resolve } = Promise.withResolvers<KeyReply>();
    waiting.set(asked, resolve);
    tell({ ...question, question: asked });
    return promise;
  };

  return {
    open: async () => {
      const { answer: kind } = await ask({ type: 'key-kind' });
      if (kind !== 'os-store' && kind !== 'os-store-weak') return undefined;
      return {
        kind,
        wrap: async (key) => {
          const { answer } = await ask({ type: 'key-wrap', key: Buffer.from(key).toString('hex') });
          if (answer === null) throw new Error('the key store refuses');
          return Buffer.from(answer, 'hex');
        },
        unwrap: async (wrapped) => {
          const { answer, isOutdated } = await ask({
            type: 'key-unwrap',
            wrapped: Buffer.from(wrapped).toString('hex'),
          });
          return answer === null ? null : { key: Buffer.from(answer, 'hex'), isOutdated };
        },
        // What was wrapped lies in our own files; the store keeps nothing of it.
        forget: async () => {},
      };
    },
    receive: ({ question, ...reply }) => {
      waiting.get(question)?.(reply);
      waiting.delete(question);
    },
  };
}
