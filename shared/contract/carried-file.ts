import { messages } from '../messages/index.ts';
import { z } from '../model/jitless.ts';

/** A name without a single character that says something, as an empty one, which forms do not carry everywhere. */
const meaningless = /^[\s\p{Cc}\p{Cf}./\\]*$/u;

/** A file on its way, within the limits of `schema`. One whose name says nothing gets one. */
export const carriedFile = (schema: z.ZodFile = z.file()) =>
  schema.transform((file) =>
    meaningless.test(file.name)
      ? new File([file], messages.cases.unnamedFile, { type: file.type, lastModified: file.lastModified })
      : file,
  );
