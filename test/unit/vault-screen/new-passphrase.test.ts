import { expect, test } from 'vitest';
import { newPassphraseErrors, passphraseStrength } from '../../../renderer/vault/lock/new-passphrase.ts';
import { messages } from '../../../shared/messages/index.ts';

const text = messages.vault.passphrase;

test('says what is wrong at the field that is wrong', () => {
  expect(newPassphraseErrors('', '')).toEqual({ passphrase: text.missing });
  expect(newPassphraseErrors('短口令', '短口令')).toEqual({ passphrase: text.tooShort(8) });
  expect(newPassphraseErrors('月亮 码头 算盘', '月亮 码头')).toEqual({ again: text.differs });
  expect(newPassphraseErrors('月亮 码头 算盘', '月亮 码头 算盘')).toEqual({});
});

test('judges a passphrase by nothing but its length', () => {
  expect(passphraseStrength('aaaaaaaa')).toBe(text.strength.short(8));
  expect(passphraseStrength('a'.repeat(12))).toBe(text.strength.fair(12));
  expect(passphraseStrength('a'.repeat(16))).toBe(text.strength.long(16));
});
