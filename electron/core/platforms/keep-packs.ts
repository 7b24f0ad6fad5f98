import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from '../../../shared/model/jitless.ts';
import { syncFolder, writeDurably } from '../vault/durable-file.ts';
import { onDiskAsync } from '../vault/storage-problem.ts';
import { type TakenRecord, takenFolder, type takenRecordSchema } from './taken-packs.ts';

/** Keeps an imported pack; it counts only once the record names it. Throws `disk-full` and its like. */
export async function keepTakenPack(dataDirectory: string, key: string, bytes: Uint8Array): Promise<void> {
  const { folder, pack } = takenFolder(dataDirectory);
  await onDiskAsync(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(dirname(folder));
    await writeDurably(pack(key), bytes);
  });
}

/** Puts a record in the place of the earlier one. */
export async function writeTakenRecord(dataDirectory: string, taken: TakenRecord): Promise<void> {
  const whole: z.infer<typeof takenRecordSchema> = { format: 'beituo-taken-packs/1', ...taken };
  const { folder, record } = takenFolder(dataDirectory);
  await onDiskAsync(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeDurably(record, Buffer.from(`${JSON.stringify(whole, null, 2)}\n`));
  });
}

/** Keeps a record that cannot be read beside the one that takes its place. */
export async function setRecordAside(dataDirectory: string, now: Date): Promise<void> {
  const { folder, record } = takenFolder(dataDirectory);
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  await onDiskAsync(() => rename(record, join(folder, `taken-unreadable-${stamp}.json`)));
}
