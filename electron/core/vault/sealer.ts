import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

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
}

/** @param dataKey 32 random bytes; the caller may overwrite them afterwards */
export function createSealer(dataKey: Uint8Array, purpose: string): Sealer {
  const key = subkey(dataKey, purpose);
  return {
    seal: (identity, plain) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
      cipher.setAAD(Buffer.from(identity, 'utf8'));
      return Buffer.concat([magic, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },

    open: (identity, sealed) => {
      const overhead = magic.length + nonceLength + tagLength;
      if (sealed.length < overhead || !magic.every((byte, index) => sealed[index] === byte)) return undefined;
      const nonce = sealed.subarray(magic.length, magic.length + nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(identity, 'utf8'));
      decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
      const plain = decipher.update(sealed.subarray(magic.length + nonceLength, sealed.length - tagLength));
      try {
        // GCM gives all bytes in `update`; `final` only tells whether they are authentic.
        decipher.final();
        return Buffer.from(plain);
      } catch {
        return undefined;
      }
    },
  };
}

/** A key for one purpose, so that what is sealed for one never opens as another (RFC 5869). */
export function subkey(dataKey: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, new Uint8Array(0), `beituo/${purpose}`, 32));
}
