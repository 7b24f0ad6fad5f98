import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from '../../../shared/model/jitless.ts';
import type { DataKey } from './data-key.ts';
import { writeDurably } from './durable-file.ts';
import { hexBytes } from './hex.ts';
import { isNotFound } from './not-found.ts';
import { passphraseWrapSchema } from './passphrase-wrap.ts';
import { recoveryWrapSchema } from './recovery-wrap.ts';
import { onDiskAsync } from './storage-problem.ts';

const deviceWrapSchema = z.strictObject({
  kind: z.enum(['os-store', 'os-store-weak', 'key-file']),
  wrapped: z.string().regex(/^([0-9a-f]{2}){1,4096}$/),
});

/** Everything that is said about a vault's key, but the checksum over it. */
const keysSchema = z.strictObject({
  format: z.literal('beituo-keys/1'),
  vaultId: hexBytes(16),
  createdAt: z.iso.datetime(),
  /** `begun`: values of an application that did not seal may still be there; they are sealed at the next opening. */
  sealing: z.enum(['begun', 'done']),
  wraps: z.strictObject({
    device: deviceWrapSchema.optional(),
    passphrase: passphraseWrapSchema.optional(),
    recovery: recoveryWrapSchema.optional(),
  }),
});

export type Keys = z.infer<typeof keysSchema>;
export type DeviceWrap = z.infer<typeof deviceWrapSchema>;

const keysFileSchema = keysSchema.extend({ mac: hexBytes(32) });

/** A file of keys as it was read; whether it was changed shows only once the key is known. */
export interface KeysFile {
  readonly keys: Keys;
  readonly mac: string;
}

/** The places a vault's keys are kept, the first one first. */
export function keysPaths(dataDirectory: string): readonly string[] {
  return [join(dataDirectory, 'keys.json'), join(dataDirectory, 'backups', 'keys.json')];
}

/** `absent` when there is no such file, `damaged` when it is not what `writeKeys` writes. */
export async function readKeys(path: string): Promise<KeysFile | 'absent' | 'damaged'> {
  return onDiskAsync(async () => {
    try {
      return parseKeys(await readFile(path));
    } catch (error) {
      if (isNotFound(error)) return 'absent';
      throw error;
    }
  });
}

/** Resolves when the keys would survive a power cut. */
export async function writeKeys(path: string, keys: Keys, dataKey: DataKey): Promise<void> {
  await onDiskAsync(async () => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeDurably(path, Buffer.from(encode({ keys, mac: macOf(keys, dataKey) }), 'utf8'));
  });
}

/** Whether the file is as this key wrote it. */
export function isAuthentic({ keys, mac }: KeysFile, dataKey: DataKey): boolean {
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(keys, dataKey), 'hex'));
}

function parseKeys(bytes: Buffer): KeysFile | 'damaged' {
  const text = bytes.toString('utf8');
  try {
    const { mac, ...keys } = keysFileSchema.parse(JSON.parse(text));
    const file = { keys: keysSchema.parse(keys), mac };
    // One spelling only, so that not even a space can be changed.
    return Buffer.from(encode(file), 'utf8').equals(bytes) ? file : 'damaged';
  } catch {
    return 'damaged';
  }
}

function encode({ keys, mac }: KeysFile): string {
  return JSON.stringify({ ...keysSchema.parse(keys), mac });
}

function macOf(keys: Keys, dataKey: DataKey): string {
  const secret = dataKey.subkey('keys');
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify(keysSchema.parse(keys)))
    .digest('hex');
  secret.fill(0);
  return mac;
}
