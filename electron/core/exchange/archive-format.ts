import { caseIdSchema, caseVersionSchema, storedFileSchema } from '../../../shared/model/case-record.ts';
import { z } from '../../../shared/model/jitless.ts';

export const exportFormat = 'beituo-export/1';

/** Name of the entry that says what all others are; the only one that is read for what it is called. */
export const contentsName = 'export.json';

const timestamp = z.iso.datetime();
const entryName = z.string().min(1).max(1_000);

const exportedCaseSchema = z.object({
  id: caseIdSchema,
  createdAt: timestamp,
  updatedAt: timestamp,
  trashedAt: timestamp.nullable(),
  example: z.boolean(),
  /** Oldest first; the last is the case as it stands. `entry` names the document in the archive. */
  versions: z
    .array(caseVersionSchema.extend({ entry: entryName }))
    .min(1)
    .max(100_000),
  /** In the order they were added. `entry` is `null` where the bytes were lost. */
  files: z.array(z.object({ file: storedFileSchema, entry: entryName.nullable() })).max(10_000),
});

/** What an export holds, format `beituo-export/1`. */
export const exportContentsSchema = z.object({
  format: z.literal(exportFormat),
  exportedAt: timestamp,
  cases: z.array(exportedCaseSchema).max(100_000),
});

export type ExportedCase = z.infer<typeof exportedCaseSchema>;
export type ExportContents = z.infer<typeof exportContentsSchema>;

/** An export is held in memory while it is handed over. */
export const maximumExportBytes = 1024 ** 3;
/** Most of one entry: above the largest file, and above what a hundred thousand cases need to be listed. */
export const maximumEntryBytes = 256 * 1024 ** 2;
export const maximumEntries = 1_000_000;
