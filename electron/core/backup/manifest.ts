import { z } from '../../../shared/model/jitless.ts';
import { backupIdSchema, backupReasonSchema } from '../../../shared/model/vault.ts';
import type { DataKey } from '../vault/data-key.ts';
import { fileFolders } from './store-parts.ts';

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);
const sizeSchema = z.number().int().nonnegative();

const keptFileSchema = z.object({
  folder: z.enum(fileFolders),
  name: z.string().regex(/^[0-9a-f]{32}$/),
  bytes: sizeSchema,
  sha256: digestSchema,
});

const manifestSchema = z.object({
  format: z.literal('beituo-backup/1'),
  id: backupIdSchema,
  /** Grows with each backup, whatever the clock says. */
  number: z.number().int().positive(),
  madeAt: z.iso.datetime(),
  /** The local day on which it was made. */
  day: z.iso.date(),
  reason: backupReasonSchema,
  /** The layout of its database. */
  layout: z.number().int(),
  /** `false` only for the copy that is kept while the store of an older application is being sealed. */
  sealed: z.boolean(),
  cases: sizeSchema,
  /** Values that did not open in the store either; a backup keeps what there is. */
  unreadable: sizeSchema,
  /** Digest of what the rows hold; equal when nothing was changed in between. */
  content: digestSchema,
  database: z.object({ bytes: sizeSchema, sha256: digestSchema }),
  files: z.array(keptFileSchema),
});

/** What a backup holds. Sealed, so that neither it nor what it describes can be changed unnoticed. */
export type Manifest = z.infer<typeof manifestSchema>;
export type KeptFile = z.infer<typeof keptFileSchema>;

export const manifestName = 'manifest.sealed';
export const storeCopyName = 'store.sqlite';

const identityOf = (id: string) => `backups/${id}`;

export function sealManifest(dataKey: DataKey, manifest: Manifest): Buffer {
  return dataKey
    .sealer('backups')
    .seal(identityOf(manifest.id), Buffer.from(JSON.stringify(manifest), 'utf8'));
}

/** `undefined` when it was not sealed with this key for this backup. */
export function openManifest(dataKey: DataKey, id: string, sealed: Uint8Array): Manifest | undefined {
  const plain = dataKey.sealer('backups').open(identityOf(id), sealed);
  if (plain === undefined) return undefined;
  const manifest = manifestSchema.safeParse(JSON.parse(plain.toString('utf8'))).data;
  return manifest?.id === id ? manifest : undefined;
}

/** What the backup takes up at most: files that are also in use take none of their own. */
export function bytesOf({ database, files }: Manifest): number {
  return files.reduce((sum, file) => sum + file.bytes, database.bytes);
}
