import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { platforms as texts } from '../../../shared/messages/platforms.ts';
import { z } from '../../../shared/model/jitless.ts';
import { packKeySchema } from '../../../shared/model/platform-rules.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import { slug, text } from '../../../shared/model/rule-pack-group.ts';

const takenPackSchema = z.strictObject({
  platform: slug,
  /** SHA-256 of the file, in lower-case hexadecimal. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  name: text,
  asOf: z.iso.date(),
  takenAt: z.iso.datetime(),
});

const choiceSchema = z.strictObject({
  platform: slug,
  key: packKeySchema,
  /** Date of the newest pack known when the person decided: only one newer than that may take its place. */
  over: z.iso.date(),
});

export const takenRecordSchema = z.strictObject({
  format: z.literal('beituo-taken-packs/1'),
  taken: z.array(takenPackSchema).max(10_000),
  choices: z.array(choiceSchema).max(10_000),
});

export type TakenPack = z.infer<typeof takenPackSchema>;

/** What was imported, and what the person decided for each platform. */
export type TakenRecord = Pick<z.infer<typeof takenRecordSchema>, 'taken' | 'choices'>;

const nothingTaken: TakenRecord = { taken: [], choices: [] };

/** Where imported packs rest: each under its key, and beside them the record of all. */
export function takenFolder(dataDirectory: string) {
  const folder = join(dataDirectory, 'platforms');
  return {
    folder,
    record: join(folder, 'taken.json'),
    pack: (key: string) => join(folder, `${key}.json`),
  };
}

export function keyOfPack(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The record in a data folder, which need not exist. One that cannot be read is told and counts as empty. */
export async function readTakenRecord(
  dataDirectory: string,
): Promise<{ record: TakenRecord; problem: Problem | null }> {
  try {
    const json: unknown = JSON.parse(await readFile(takenFolder(dataDirectory).record, 'utf8'));
    const { taken, choices } = takenRecordSchema.parse(json);
    return { record: { taken, choices }, problem: null };
  } catch (error) {
    if (isNotFound(error)) return { record: nothingTaken, problem: null };
    return {
      record: nothingTaken,
      problem: { code: 'platform-pack-invalid', ...texts.recordBroken },
    };
  }
}

/** The bytes of an imported pack as they came. Throws `platform-pack-invalid` when they are gone or changed. */
export async function readTakenPack(dataDirectory: string, { key, name }: TakenPack): Promise<Uint8Array> {
  const bytes = await readFile(takenFolder(dataDirectory).pack(key)).catch(() => undefined);
  if (bytes !== undefined && keyOfPack(bytes) === key) return bytes;
  throw new ProblemError({ code: 'platform-pack-invalid', ...texts.takenLost(name) });
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
