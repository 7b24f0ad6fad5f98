import { purposeSchema } from './case-document.ts';
import { z } from './jitless.ts';
import { letterPartSchema } from './letter-template.ts';
import { group, known, listOf, policySchema, text } from './rule-pack-group.ts';

const months = z.int().nonnegative().max(1_200);

/** The authorization letter (授权委托书) as the platform wants it. */
export const letterRulesSchema = z.strictObject({
  need: group({ requiredFor: known(listOf(purposeSchema)), note: text.optional() }),
  /** Whose wording: only the platform's own file, or any letter with the required content. */
  template: group({
    policy: known(z.enum(['own-only', 'any'])),
    note: text,
    /** What our letter calls the platform, where the pack's name would not read well in a sentence. */
    platformName: text.optional(),
    /** Parts of our letter that the platform wants on it and others do not. */
    parts: listOf(letterPartSchema).optional(),
  }),
  validity: group({
    minimumMonths: known(months),
    maximumMonths: known(months),
    /** What becomes of a period outside these bounds. */
    outside: policySchema,
    mustContainToday: known(z.boolean()),
    note: text.optional(),
  }),
  scope: group({
    maximumSignatures: known(z.int().positive()),
    /** Whether the paper lists the signatures it covers. */
    listed: known(z.boolean()),
    note: text,
  }),
  /** What the platform takes back: the stamped paper as a picture, or also as a PDF. */
  upload: group({ form: known(z.enum(['image', 'image-or-pdf'])), note: text }),
  execution: group({
    seal: text,
    handwriting: text,
    electronicSeal: known(policySchema),
  }),
  /** Papers that go with it, such as a commitment. */
  companions: group({ papers: listOf(z.strictObject({ title: text, note: text })) }),
});
