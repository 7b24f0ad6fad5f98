import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createSealer, type Sealer, subkey } from './sealer.ts';

const keyLength = 32;

/** What a sealer of the data key is for; what is sealed for one never opens as another. */
type SealedPurpose = 'rows' | 'files' | 'letter-forms' | 'backups' | 'audit';

/** The key of everything in the data folder, as long as it is known. */
export interface DataKey {
  /** The same sealer each time; it is forgotten together with the key. */
  sealer(purpose: SealedPurpose): Sealer;
  /** A secret of its own, for what is not sealed but marked, e.g. a checksum that only the key can make. */
  subkey(purpose: string): Buffer;
  /** Gives the bytes to a step that wraps them. They are overwritten by `forget`. */
  expose<T>(step: (bytes: Uint8Array) => T): T;
  equals(other: DataKey): boolean;
  /** Overwrites the key and those derived from it. */
  forget(): void;
}

/** Takes the bytes over: they are overwritten by `forget`. */
export function dataKeyOf(bytes: Uint8Array): DataKey {
  const sealers = new Map<SealedPurpose, Sealer>();
  return {
    sealer: (purpose) => {
      const sealer = sealers.get(purpose) ?? createSealer(bytes, purpose);
      sealers.set(purpose, sealer);
      return sealer;
    },
    subkey: (purpose) => subkey(bytes, purpose),
    expose: (step) => step(bytes),
    equals: (other) => other.expose((theirs) => timingSafeEqual(bytes, theirs)),
    forget: () => {
      for (const sealer of sealers.values()) sealer.forget();
      bytes.fill(0);
    },
  };
}

export function newDataKey(): DataKey {
  // Not from the pool that small buffers share, whose other parts belong to others.
  return dataKeyOf(new Uint8Array(randomBytes(keyLength)));
}

/** Whether bytes that were unwrapped can be a data key. */
export function isDataKey(bytes: Uint8Array): boolean {
  return bytes.length === keyLength;
}
