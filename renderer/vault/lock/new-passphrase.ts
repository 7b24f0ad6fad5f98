import { messages } from '../../../shared/messages/index.ts';
import { minimumPassphrase } from '../../../shared/model/vault.ts';

const text = messages.vault.passphrase;
const fairFrom = 12;
const longFrom = 16;

/** What is wrong with a new passphrase and its repetition, if anything. */
export function newPassphraseErrors(
  passphrase: string,
  again: string,
): { passphrase?: string; again?: string } {
  if (passphrase === '') return { passphrase: text.missing };
  if (passphrase.length < minimumPassphrase) return { passphrase: text.tooShort(minimumPassphrase) };
  return again === passphrase ? {} : { again: text.differs };
}

/** How hard a new passphrase is to guess, judged by its length alone. */
export function passphraseStrength(passphrase: string): string {
  const { length } = passphrase;
  if (length === 0) return text.strengthHint;
  if (length < minimumPassphrase) return text.tooShort(minimumPassphrase);
  if (length < fairFrom) return text.strength.short(length);
  return length < longFrom ? text.strength.fair(length) : text.strength.long(length);
}
