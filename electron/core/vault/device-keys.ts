import type { DeviceKey } from '../../../shared/model/vault.ts';

/** A key as it was unwrapped. */
export interface UnwrappedKey {
  readonly key: Uint8Array;
  /** Whether it should be wrapped again, because what wrapped it was renewed since or something better is there. */
  readonly isOutdated: boolean;
}

/** Keeps a key where only this account on this computer gets at it, so that the vault opens without asking. */
export interface DeviceKeys {
  readonly kind: Exclude<DeviceKey, 'none'>;
  wrap(key: Uint8Array): Promise<Uint8Array>;
  /** `null` when it was wrapped elsewhere, or what wrapped it is gone. */
  unwrap(wrapped: Uint8Array): Promise<UnwrappedKey | null>;
  /** Makes everything wrapped so far useless, as far as this can be done from here. */
  forget(): Promise<void>;
}
