import type { DeviceKeys } from './device-keys.ts';
import { keyFile } from './key-file.ts';
import type { DeviceWrap } from './keys-file.ts';

/** What opens the vault on this computer without asking. */
export interface DeviceWraps {
  /** What `wrap` uses where it can. */
  readonly preferred: DeviceWrap['kind'];
  /** By the host's key store; by a file in the data folder where the host has none, or it refuses. */
  wrap(key: Uint8Array): Promise<DeviceWrap>;
  /** `null` when it was wrapped elsewhere. */
  unwrap(wrap: DeviceWrap): Promise<Uint8Array | null>;
  /** Makes the wraps of all kinds but one useless. */
  forgetOthers(kind: DeviceWrap['kind'] | null): Promise<void>;
}

export function createDeviceWraps(dataDirectory: string, host: DeviceKeys | undefined): DeviceWraps {
  const file = keyFile(dataDirectory);
  const best = host ?? file;
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
    unwrap: async ({ kind, wrapped }) => {
      const keys = kind === 'key-file' ? file : host;
      return (await keys?.unwrap(Buffer.from(wrapped, 'hex'))) ?? null;
    },
    forgetOthers: async (kept) => {
      for (const keys of [file, host]) if (keys !== undefined && keys.kind !== kept) await keys.forget();
    },
  };
}
