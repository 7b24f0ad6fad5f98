import { caseDocumentSchema } from './case-document.ts';
import { fileIdSchema } from './case-record.ts';
import { z } from './jitless.ts';

/** Most files of one letter. */
const mostFiles = 20;

/** Which stored files to check as the signed letter of a document, for which platform. */
export const scanInputSchema = z.object({
  fileIds: z.array(fileIdSchema).min(1).max(mostFiles),
  document: caseDocumentSchema,
  platform: z.string(),
});
