import { z } from '../../../../shared/model/jitless.ts';

/** Readers that share an engine; either family can read alone. */
export const readerFamilySchema = z.enum(['tesseract', 'paddle']);
export type ReaderFamily = z.infer<typeof readerFamilySchema>;
