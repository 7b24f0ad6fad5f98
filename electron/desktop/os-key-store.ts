import type { SafeStorage } from 'electron';
import type { KeyQuestion, KeyReply } from './core-messages.ts';

type KeyStore = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/**
 * Answers what the core process asks of the operating system's key store: Keychain, DPAPI, libsecret or KWallet.
 * A store that refuses or does not know is no error: `null`.
 */
export function answerKeyQuestions(
  store: KeyStore,
  platform: NodeJS.Platform,
): (question: KeyQuestion) => Promise<KeyReply> {
  const answer = async (question: KeyQuestion): Promise<KeyReply> => {
    switch (question.type) {
      case 'key-kind':
        return plain((await store.isAsyncEncryptionAvailable()) ? kindOf(store, platform) : null);
      case 'key-wrap':
        return plain((await store.encryptStringAsync(question.key)).toString('hex'));
      case 'key-unwrap': {
        const wrapped = Buffer.from(question.wrapped, 'hex');
        const { result, shouldReEncrypt } = await store.decryptStringAsync(wrapped);
        return { answer: result, isOutdated: shouldReEncrypt };
      }
    }
  };
  return (question) => answer(question).catch(() => plain(null));
}

const plain = (answer: string | null): KeyReply => ({ answer, isOutdated: false });

/** On Linux without a key store Electron encrypts with a password that everyone can look up. */
function kindOf(store: KeyStore, platform: NodeJS.Platform): string | null {
  if (platform !== 'linux') return 'os-store';
  const backend = store.getSelectedStorageBackend();
  if (backend === 'unknown') return null;
  return backend === 'basic_text' ? 'os-store-weak' : 'os-store';
}
