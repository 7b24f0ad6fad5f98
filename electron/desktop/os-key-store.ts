import type { SafeStorage } from 'electron';
import type { KeyQuestion } from './core-messages.ts';

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
): (question: KeyQuestion) => Promise<string | null> {
  const answer = async (question: KeyQuestion): Promise<string | null> => {
    switch (question.type) {
      case 'key-kind':
        return (await store.isAsyncEncryptionAvailable()) ? kindOf(store, platform) : null;
      case 'key-wrap':
        return (await store.encryptStringAsync(question.key)).toString('hex');
      case 'key-unwrap':
        return (await store.decryptStringAsync(Buffer.from(question.wrapped, 'hex'))).result;
    }
  };
  return (question) => answer(question).catch(() => null);
}

/** On Linux without a key store Electron encrypts with a password that everyone can look up. */
function kindOf(store: KeyStore, platform: NodeJS.Platform): string | null {
  if (platform !== 'linux') return 'os-store';
  const backend = store.getSelectedStorageBackend();
  if (backend === 'unknown') return null;
  return backend === 'basic_text' ? 'os-store-weak' : 'os-store';
}
