import { createHash } from 'node:crypto';

/** Crockford's base32 (https://www.crockford.com/base32.html): no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsPerLetter = 5;
const groupLength = 4;
const secretLetters = 32;
const checkLetters = 4;

/** 160 bits: as good as a key by themselves, so that no slow function has to stand before them. */
export const recoverySecretLength = (secretLetters * bitsPerLetter) / 8;

/** A secret as a person copies it: eight groups of four letters and a ninth that tells mistakes. */
export function writeRecoveryCode(secret: Uint8Array): string {
  const letters = encode(secret, secretLetters) + checkOf(secret);
  return (letters.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/** The secret of a code as it was typed, in any case, width and grouping; `undefined` when it has a mistake. */
export function readRecoveryCode(typed: string): Buffer | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== secretLetters + checkLetters) return undefined;
  if ([...letters].some((letter) => !alphabet.includes(letter))) return undefined;
  const secret = decode(letters.slice(0, secretLetters));
  return letters.slice(secretLetters) === checkOf(secret) ? secret : undefined;
}

function checkOf(secret: Uint8Array): string {
  return encode(createHash('sha256').update('beituo/recovery-code').update(secret).digest(), checkLetters);
}

/** The first `count` times five bits, the highest first. */
function encode(bytes: Uint8Array, count: number): string {
  let letters = '';
  for (let place = 0; place < count; place += 1) {
    let value = 0;
    for (let bit = place * bitsPerLetter; bit < (place + 1) * bitsPerLetter; bit += 1) {
      value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    letters += alphabet[value];
  }
  return letters;
}

function decode(letters: string): Buffer {
  const bytes = Buffer.alloc((letters.length * bitsPerLetter) / 8);
  for (const [place, letter] of [...letters].entries()) {
    const value = alphabet.indexOf(letter);
    for (let offset = 0; offset < bitsPerLetter; offset += 1) {
      const bit = place * bitsPerLetter + offset;
      const isSet = (value >> (bitsPerLetter - 1 - offset)) & 1;
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (isSet << (7 - (bit & 7)));
    }
  }
  return bytes;
}
