import { randomBytes } from 'node:crypto';
import { chmod, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeviceKeys } from './device-keys.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { isNotFound } from './not-found.ts';
import { createSealer } from './sealer.ts';
import { onDiskAsync } from './storage-problem.ts';

const ownerOnly = 0o600;
const secretLength = 32;
const identity = 'data-key';

/**
 * Where there is no key store: a secret in a file of the data folder that only the account may read. It keeps
 * out who gets at copies of the other files, as in a synchronized folder, and nobody who can read this one.
 */
export function keyFile(dataDirectory: string): DeviceKeys {
  const path = join(dataDirectory, 'device.key');

  const read = async (): Promise<Uint8Array | undefined> => {
    try {
      const secret = await readFile(path);
      await chmod(path, ownerOnly);
      return secret.length === secretLength ? secret : undefined;
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  };

  const make = async (): Promise<Uint8Array> => {
    const secret = randomBytes(secretLength);
    await writeDurably(path, secret);
    return secret;
  };

  return {
    kind: 'key-file',
    wrap: (key) =>
      onDiskAsync(async () => createSealer((await read()) ?? (await make()), 'key-file').seal(identity, key)),
    unwrap: (wrapped) =>
      onDiskAsync(async () => {
        const secret = await read();
        const key = secret && createSealer(secret, 'key-file').open(identity, wrapped);
        return key ? { key, isOutdated: false } : null;
      }),
    forget: () =>
      onDiskAsync(async () => {
        await rm(path, { force: true });
        await syncFolder(dirname(path));
      }),
  };
}
