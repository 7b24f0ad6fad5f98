import type { DeviceKeys, UnwrappedKey } from './device-keys.ts';
import { keyFile } from './key-file.ts';
import type { DeviceWrap } from './keys-file.ts';

/** What opens the vault on this computer without asking. */
export interface DeviceWraps {
  /** What `wrap` uses where it can. */
  readonly preferred: DeviceWrap['kind'];
  /** By the host's key store; by a file in the data folder where the host has none, or it refuses. */
  wrap(key: Uint8Array): Promise<DeviceWrap>;
  /** `null` when it was wrapped elsewhere. */
  unwrap(wrap: DeviceWrap): Promise<UnwrappedKey | null>;
  /** Wraps it again by what wrapped it; `null` when that refuses, and the wrap there is stays in force. */
  renew(key: Uint8Array, kind: DeviceWrap['kind']): Promise<DeviceWrap | null>;
  /** Makes the wraps of all kinds but one useless. */
  forgetOthers(kind: DeviceWrap['kind'] | null): Promise<void>;
}

export function createDeviceWraps(dataDirectory: string, host: DeviceKeys | undefined): DeviceWraps {
  const file = keyFile(dataDirectory);
  const best = host ?? file;
  const keysOf = (kind: DeviceWrap['kind']) => (kind === 'key-file' ? file : host);
  const wrapWith = async (keys: DeviceKeys, key: Uint8Array): Promise<DeviceWrap> => ({
    kind: keys.kind,
    wrapped: Buffer.from(await keys.wrap(key)).toString('hex'),
  });
  return {
    preferred: best.kind,
    wrap: async (key) => {
      try {
        return await wrapWith(best, key);
      } catch (error) {
        // A key store may be locked or broken; a vault that nothing opens would be worse than one a file opens.
        if (best === file) throw error;
        return wrapWith(file, key);
      }
    },
    unwrap: async ({ kind, wrapped }) => (await keysOf(kind)?.unwrap(Buffer.from(wrapped, 'hex'))) ?? null,
    renew: async (key, kind) => {
      const keys = keysOf(kind);
      return keys?.kind === kind ? wrapWith(keys, key).catch(() => null) : null;
    },
    forgetOthers: async (kept) => {
      for (const keys of [file, host]) if (keys !== undefined && keys.kind !== kept) await keys.forget();
    },
  };
}
