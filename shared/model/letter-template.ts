import { z } from './jitless.ts';

const letterTemplateFormat = 'beituo-letter-template/1';

/** What a template may ask for, written `{organization.name}` in its texts. */
const letterFieldSchema = z.enum([
  'organization.name',
  'organization.foreignName',
  'organization.creditCode',
  'accountHolder.name',
  'accountHolder.foreignName',
  'accountHolder.creditCode',
  'administrator.name',
  'administrator.mobile',
  'platform',
  'signatures',
  'signatureCount',
  'authorization.validFrom',
  'authorization.validTo',
  'authorization.signedOn',
]);

/**
 * Lines that not every letter has: names in a second language (`foreignNames`), and who handles the matter for the
 * authorizee (`operator`). One is printed where the platform wants it or the case gives it.
 */
export const letterPartSchema = z.enum(['foreignNames', 'operator']);

const placeholder = /\{([^{}]*)\}/g;

/** A text with placeholders; one that names no known field, or a stray brace, is refused. */
const templateTextSchema = z.string().superRefine((text, context) => {
  for (const [, name] of text.matchAll(placeholder)) {
    if (!letterFieldSchema.safeParse(name).success) {
      context.addIssue({ code: 'custom', message: `unknown placeholder {${name}}` });
    }
  }
  if (/[{}]/.test(text.replaceAll(placeholder, ''))) {
    context.addIssue({ code: 'custom', message: 'stray brace' });
  }
});

const blockSchema = z.discriminatedUnion('kind', [
  /** One party's particulars. Values of all parties begin at one edge; a long one wraps under itself. */
  z.object({
    kind: z.literal('party'),
    lines: z
      .array(
        z.object({
          label: z.string(),
          value: templateTextSchema,
          /** Printed only in letters that have this part; in all when absent. */
          part: letterPartSchema.optional(),
        }),
      )
      .min(1),
  }),
  /** Indented by two characters and justified, after a heading in heavier type. */
  z.object({ kind: z.literal('paragraph'), heading: z.string().default(''), text: templateTextSchema }),
]);

/** 落款: what stands at the bottom right, in printed order. */
const closingLineSchema = z.object({
  label: z.string(),
  value: templateTextSchema.default(''),
  /** Free height below the line for a stamp or a signature, in millimetres. */
  roomBelow: z.number().min(0).max(60).default(0),
});

const millimetres = z.number().min(0).max(80);

/** Wording, order and measures of one kind of authorization letter, as data. Lengths in millimetres. */
export const letterTemplateSchema = z.object({
  format: z.literal(letterTemplateFormat),
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  page: z.object({
    margins: z.object({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres }),
    /** Points. */
    titleSize: z.number().min(12).max(48),
    /** Points, tried from the first: the first that needs the fewest pages is taken. */
    bodySizes: z.array(z.number().min(9).max(22)).min(1),
    /** Distances of base lines as multiples of the body size, tried from the first for each size. */
    linePitches: z.array(z.number().min(1.2).max(3)).min(1),
  }),
  body: z.array(blockSchema).min(1),
  closing: z.object({
    /** Free height above the first line, in millimetres. */
    roomAbove: z.number().min(0).max(60),
    /** Where the lines begin, as a share of the text's width from its left edge. */
    indent: z.number().min(0).max(0.8),
    lines: z.array(closingLineSchema).min(1),
  }),
});

export type LetterPart = z.infer<typeof letterPartSchema>;
export type LetterField = z.infer<typeof letterFieldSchema>;
export type LetterTemplate = z.infer<typeof letterTemplateSchema>;

/** A template's text cut at its placeholders, in order. */
export function splitTemplateText(text: string): ({ text: string } | { field: LetterField })[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{') ? { field: letterFieldSchema.parse(part.slice(1, -1)) } : { text: part },
    );
}
