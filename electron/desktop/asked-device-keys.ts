import type { DeviceKeys } from '../core/vault/device-keys.ts';
import type { KeyAnswer, KeyQuestion } from './core-messages.ts';

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
  const waiting = new Map<number, (answer: string | null) => void>();
  let asked = 0;
  const ask = (question: Question): Promise<string | null> => {
    asked += 1;
    const { promise, resolve } = Promise.withResolvers<string | null>();
    waiting.set(asked, resolve);
    tell({ ...question, question: asked });
    return promise;
  };

  return {
    open: async () => {
      const kind = await ask({ type: 'key-kind' });
      if (kind !== 'os-store' && kind !== 'os-store-weak') return undefined;
      return {
        kind,
        wrap: async (key) => {
          const wrapped = await ask({ type: 'key-wrap', key: Buffer.from(key).toString('hex') });
          if (wrapped === null) throw new Error('the key store refuses');
          return Buffer.from(wrapped, 'hex');
        },
        unwrap: async (wrapped) => {
          const key = await ask({ type: 'key-unwrap', wrapped: Buffer.from(wrapped).toString('hex') });
          return key === null ? null : Buffer.from(key, 'hex');
        },
        // What was wrapped lies in our own files; the store keeps nothing of it.
        forget: async () => {},
      };
    },
    receive: ({ question, answer }) => {
      waiting.get(question)?.(answer);
      waiting.delete(question);
    },
  };
}
