import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readRecoveryCode,
  recoverySecretLength,
  writeRecoveryCode,
} from '../../../electron/core/vault/recovery-code.ts';

const secret = fc.uint8Array({ minLength: recoverySecretLength, maxLength: recoverySecretLength });

describe('a recovery code', () => {
  it('is nine groups of four letters that cannot be mistaken for each other', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        expect(writeRecoveryCode(bytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('says the same however it is typed', () => {
    const ways: ((code: string) => string)[] = [
      (code) => code,
      (code) => code.toLowerCase(),
      (code) => code.replaceAll('-', ''),
      (code) => ` ${code.replaceAll('-', ' ')}\n`,
      (code) => code.replaceAll('-', '—'),
      (code) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
      (code) => code.replaceAll('0', 'o').replaceAll('1', 'I'),
      // Full-width letters, as a Chinese input method types them.
      (code) => code.replace(/[0-9A-Z-]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ];
    fc.assert(
      fc.property(secret, fc.constantFrom(...ways), (bytes, way) => {
        expect(readRecoveryCode(way(writeRecoveryCode(bytes)))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('is encoded as Crockford says, the first five bits first', () => {
    const bytes = new Uint8Array(recoverySecretLength);
    bytes.set([0b00001_000, 0b10_00011_0, 0b0100_1111, 0b1_0000000]);
    expect(writeRecoveryCode(bytes).slice(0, 9)).toBe('1234-Z000');
  });

  it('tells a mistyped letter and two letters swapped', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let unnoticed = 0;
    for (let number = 0; number < 300; number += 1) {
      const bytes = createHash('sha256').update(`${number}`).digest().subarray(0, recoverySecretLength);
      const code = writeRecoveryCode(bytes).replaceAll('-', '');
      const at = number % 35;
      const [one = '', next = ''] = code.slice(at, at + 2);
      const other = letters[(letters.indexOf(one) + 1 + (number % 31)) % 32] ?? '';
      const mistyped = code.slice(0, at) + other + code.slice(at + 1);
      const swapped = code.slice(0, at) + next + one + code.slice(at + 2);
      if (readRecoveryCode(mistyped) !== undefined) unnoticed += 1;
      if (one !== next && readRecoveryCode(swapped) !== undefined) unnoticed += 1;
    }
    expect(unnoticed).toBe(0);
  });

  it('is nothing else', () => {
    for (const typed of [
      '',
      '0000',
      `${'0'.repeat(36)}`,
      'U'.repeat(36),
      '口令'.repeat(18),
      '0'.repeat(10_000),
    ]) {
      expect(readRecoveryCode(typed)).toBeUndefined();
    }
  });
});
