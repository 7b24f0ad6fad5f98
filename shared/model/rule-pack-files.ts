import { fileSlotSchema } from './case-document.ts';
import { z } from './jitless.ts';
import { group, known, listOf, text } from './rule-pack-group.ts';

/** What the platform accepts as an upload. */
const fileRule = group({
  formats: known(listOf(z.enum(['jpeg', 'png', 'gif', 'pdf', 'doc', 'docx', 'zip', 'rar'])).min(1)),
  maximumBytes: known(z.int().positive()),
  /** Of the longer side of a picture, in pixels. */
  maximumEdge: z.int().positive().optional(),
  /** How many files one field takes. */
  maximumCount: z.int().positive().optional(),
  name: z.strictObject({
    asciiOnly: known(z.boolean()),
    /** In characters, extension included. */
    maximumLength: known(z.int().positive()),
    /** Characters that may not occur in the name. */
    forbidden: known(z.string().max(200)),
  }),
});

/** File rules: for pictures, for further attachments, and for single slots where they differ. */
export const filesSchema = z.strictObject({
  pictures: fileRule,
  attachments: fileRule,
  slots: z.partialRecord(fileSlotSchema, fileRule),
  /** Our note of use on a copy, such as “仅供…审核”: demanded, refused, or left to the applicant. */
  watermark: group({ policy: known(z.enum(['required', 'refused', 'free'])), note: text }),
  advice: group({ texts: listOf(text) }),
});

/** What a copy instead of the original needs. `red-seal`: the company's red seal. */
export const copyPolicySchema = known(z.enum(['red-seal', 'accepted', 'refused']));
