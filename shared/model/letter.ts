import { caseDocumentSchema } from './case-document.ts';
import { z } from './jitless.ts';
import { problemSchema } from './problem.ts';

export const letterInputSchema = z.object({ document: caseDocumentSchema, platform: z.string() });

/**
 * The letter as PDF. `problems` names what is not on it as it should be, above all characters that no
 * embedded font has; with such a problem there is no `file`. Empty fields are printed as blank lines to
 * be filled in by hand and are no problem here: the rules report them.
 */
export const letterResultSchema = z.object({
  file: z.file().nullable(),
  pages: z.number().int(),
  problems: z.array(problemSchema),
});

export type LetterResult = z.infer<typeof letterResultSchema>;
