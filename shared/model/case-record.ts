import { caseDocumentSchema } from './case-document.ts';
import { z } from './jitless.ts';
import { problemSchema } from './problem.ts';
import { fieldNameSchema, recognizedFileSchema } from './recognition.ts';
import { scanResultSchema } from './scan.ts';

const timestamp = z.iso.datetime();
export const caseIdSchema = z.string().regex(/^[0-9a-f]{32}$/);
export const fileIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** A file kept with a case. Its bytes are fetched by id; no path ever leaves core. */
export const storedFileSchema = z.object({
  id: fileIdSchema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  addedAt: timestamp,
  /** What recognition found, `null` while it has not run or was cancelled. */
  recognition: recognizedFileSchema.nullable(),
  /** Why recognition failed, when it did. */
  problem: problemSchema.nullable(),
  /** What the check of it as a signed letter found, where it was checked last as the first of its files. */
  scan: scanResultSchema.optional(),
  /** Doubtful fields a person has looked at and accepted, as `documentIndex.fieldName`. */
  confirmed: z.array(z.string()),
  /** What a person found those to say, by the same names. Absent for what was confirmed before this was kept. */
  settled: z.record(z.string(), z.string()).optional(),
});

/** One case as opened in the editor. */
export const caseRecordSchema = z.object({
  id: caseIdSchema,
  /** Grows by one with each save; a save names the version it started from. */
  version: z.number().int(),
  createdAt: timestamp,
  updatedAt: timestamp,
  trashedAt: timestamp.nullable(),
  /** True for the invented example that a newcomer may try and remove. */
  example: z.boolean(),
  document: caseDocumentSchema,
  files: z.array(storedFileSchema),
});

/** One case as listed. */
export const caseSummarySchema = caseRecordSchema.omit({ document: true, files: true }).extend({
  title: z.string(),
  client: z.string(),
  organizationName: z.string(),
  platforms: z.array(z.string()),
  purpose: z.string(),
  signatures: z.array(z.string()),
  fileCount: z.number().int(),
  /** Parts of the task list that are complete, of how many. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
});

export const caseVersionSchema = z.object({ version: z.number().int(), savedAt: timestamp });

export const confirmedFieldSchema = z.templateLiteral([z.number().int(), '.', fieldNameSchema]);

export type StoredFile = z.infer<typeof storedFileSchema>;
export type CaseRecord = z.infer<typeof caseRecordSchema>;
export type CaseSummary = z.infer<typeof caseSummarySchema>;
export type CaseVersion = z.infer<typeof caseVersionSchema>;
