import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { vaultProblem } from './vault-problem.ts';

/** Begins every sealed value; says how it is sealed. "bt", version 1. */
const magic = Uint8Array.of(0x62, 0x74, 0x01);
const nonceLength = 12;
const tagLength = 16;

/**
 * Seals values so that they can be read, and changed, with the key alone: AES-256-GCM with a fresh random
 * nonce. The identity of the record is authenticated with it, so that a value cannot be put in another's
 * place. A key may seal 2^32 values (NIST SP 800-38D, 8.3); a case saved each second reaches that in 136 years.
 */
export interface Sealer {
  /** @param identity what the value is and whose, e.g. `cases/ID/3` */
  seal(identity: string, plain: Uint8Array): Buffer;
  /** `undefined` when the value is not what `seal` made of this identity with this key. */
  open(identity: string, sealed: Uint8Array): Buffer<ArrayBuffer> | undefined;
  /** Gives the key up. Whatever is asked afterwards is refused with `vault-locked`. */
  forget(): void;
}

/** @param secret 32 random bytes; the caller may overwrite them afterwards */
export function createSealer(secret: Uint8Array, purpose: string): Sealer {
  const bytes = subkey(secret, purpose);
  // Three times as fast as a key in a buffer, which is taken in anew for each value. OpenSSL overwrites it when it
  // is collected.
  let key: KeyObject | undefined = createSecretKey(bytes);
  bytes.fill(0);
  const known = (): KeyObject => {
    if (key === undefined) throw vaultProblem.locked();
    return key;
  };
  return {
    seal: (identity, plain) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', known(), nonce, { authTagLength: tagLength });
      cipher.setAAD(Buffer.from(identity, 'utf8'));
      return Buffer.concat([magic, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },

    open: (identity, sealed) => {
      const overhead = magic.length + nonceLength + tagLength;
      if (sealed.length < overhead || !isSealed(sealed)) return undefined;
      const nonce = sealed.subarray(magic.length, magic.length + nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', known(), nonce, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(identity, 'utf8'));
      decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
      const plain = decipher.update(sealed.subarray(magic.length + nonceLength, sealed.length - tagLength));
      try {
        // GCM gives all bytes in `update`; `final` only tells whether they are authentic.
        decipher.final();
        return Buffer.concat([plain]);
      } catch {
        return undefined;
      } finally {
        plain.fill(0);
      }
    },

    forget: () => {
      key = undefined;
    },
  };
}

/** Whether a value says of itself that it is sealed. Nothing to be trusted. */
export function isSealed(value: Uint8Array): boolean {
  return magic.every((byte, index) => value[index] === byte);
}

/** A key for one purpose, so that what is sealed for one never opens as another (RFC 5869). */
export function subkey(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `beituo/${purpose}`, 32));
}
