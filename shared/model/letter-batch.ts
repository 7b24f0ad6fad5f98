import { caseIdSchema } from './case-record.ts';
import { z } from './jitless.ts';
import { problemSchema } from './problem.ts';

/** Most cases whose letters are made in one go. */
export const mostBatchCases = 1000;

/** One PDF of all letters, or a ZIP with a PDF for each. */
export const letterBatchFormSchema = z.enum(['pdf', 'zip']);

export const letterBatchInputSchema = z.object({
  /** In the order in which the letters are wanted. */
  cases: z.array(caseIdSchema).min(1).max(mostBatchCases),
  form: letterBatchFormSchema,
  /** Compose a letter also where the platform takes only its own template and none was imported. */
  composeAnyway: z.boolean().default(false),
});

/** What became of one case's letter for one platform. */
const letterBatchItemSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('made'),
    caseId: caseIdSchema,
    platform: z.string(),
    /** The letter's name in the ZIP. */
    name: z.string(),
    /** Its first page in the PDF of all letters, from 1. */
    firstPage: z.int().positive(),
    pages: z.int().positive(),
    /** How many values were not typed and are left to be written by hand. */
    blanks: z.int().nonnegative(),
  }),
  z.object({
    outcome: z.literal('refused'),
    caseId: caseIdSchema,
    /** `null` where the whole case has no letter. */
    platform: z.string().nullable(),
    problem: problemSchema,
  }),
]);

export const letterBatchResultSchema = z.object({
  items: z.array(letterBatchItemSchema),
  pages: z.int().nonnegative(),
  /** What to fetch the file by, as results of jobs travel as text; `null` where no letter could be made. */
  batchId: z.uuid().nullable(),
});

export const letterBatchReferenceSchema = z.object({ batchId: z.uuid() });

export type LetterBatchForm = z.infer<typeof letterBatchFormSchema>;
export type LetterBatchItem = z.infer<typeof letterBatchItemSchema>;
export type LetterBatchResult = z.infer<typeof letterBatchResultSchema>;
