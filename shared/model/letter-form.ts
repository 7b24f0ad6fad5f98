import { z } from './jitless.ts';
import { boxSchema } from './recognition.ts';

/** Largest file of a platform's own letter that is taken in: 10 MB. */
export const maximumFormBytes = 10 * 1024 * 1024;
/** Most pages such a file may have. */
export const maximumFormPages = 20;

/** What a place in a platform's own letter may be filled with. Dates also part by part, for printed 年月日. */
export const formValueSchema = z.enum([
  'organization.name',
  'organization.creditCode',
  'legalPerson.name',
  'accountHolder.name',
  'accountHolder.creditCode',
  'administrator.name',
  'administrator.number',
  'administrator.mobile',
  'platform',
  'signatures',
  'signatureCount',
  'validFrom',
  'validFrom.year',
  'validFrom.month',
  'validFrom.day',
  'validTo',
  'validTo.year',
  'validTo.month',
  'validTo.day',
  'signedOn',
  'signedOn.year',
  'signedOn.month',
  'signedOn.day',
]);

/** Where a value goes: a rectangle on a page, or a form field of the file. */
const formPlaceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mark'),
    /** Counted from 0. */
    page: z
      .int()
      .min(0)
      .max(maximumFormPages - 1),
    /** Ratios of the page as it is shown, origin top left. */
    box: boxSchema,
    value: formValueSchema,
  }),
  z.object({ kind: z.literal('field'), name: z.string().min(1).max(500), value: formValueSchema }),
]);

export const formPlacesSchema = z.array(formPlaceSchema).max(200);

/** The first half of the SHA-256 of the file, in hexadecimal digits: one file is one form. */
export const formIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** What a file shows of itself: its pages in points as shown, and its text fields. */
export const formLayoutSchema = z.object({
  pages: z.array(z.object({ width: z.number().positive(), height: z.number().positive() })).min(1),
  fields: z.array(z.object({ name: z.string(), page: z.int(), box: boxSchema })),
});

/** A platform's own letter (平台模板), as imported, with the places that were marked on it. */
export const letterFormSchema = z.object({
  id: formIdSchema,
  name: z.string(),
  addedAt: z.iso.datetime(),
  layout: formLayoutSchema,
  places: formPlacesSchema,
  /** Platforms whose letter is made from it. */
  platforms: z.array(z.string()),
});

/** Marks as a file of their own, to hand to others who have the same template. */
export const formMarksFileSchema = z.object({
  format: z.literal('beituo-letter-marks/1'),
  /** The form the places were marked on. */
  form: formIdSchema,
  name: z.string().max(300),
  places: formPlacesSchema,
});

export type FormValue = z.infer<typeof formValueSchema>;
export type FormPlace = z.infer<typeof formPlaceSchema>;
export type FormLayout = z.infer<typeof formLayoutSchema>;
export type LetterForm = z.infer<typeof letterFormSchema>;
export type FormMarksFile = z.infer<typeof formMarksFileSchema>;
