import type { SignatureBasis } from './case-document.ts';
import { z } from './jitless.ts';
import { group, known, listOf, policySchema, text } from './rule-pack-group.ts';

const characters = z.int().positive().max(1_000);

/** What a signature may rest on (签名来源), with the days between which the platform takes it. */
const basisSchema = group({
  label: text,
  hint: text.optional(),
  wire: text.optional(),
  policy: known(policySchema),
  /** First and last day of acceptance; open where left out. */
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  note: text.optional(),
  /** What proves it. */
  evidence: listOf(text).optional(),
});

/** Rules for the names in 【】. */
export const signaturesSchema = z.strictObject({
  length: group({ minimum: known(characters), maximum: known(characters), note: text.optional() }),
  characters: group({
    /** Anything that is neither Chinese, Latin nor a digit, spaces and brackets among it. */
    symbols: known(policySchema),
    digitsOnly: known(policySchema),
  }),
  script: group({
    latinOnly: known(policySchema),
    /** Made of the first letters of a name only. */
    initialsOnly: known(policySchema),
    traditionalCharacters: known(policySchema),
  }),
  letterCase: group({
    /** Whether `A` and `a` make two signatures. */
    sensitive: known(z.boolean()),
    note: text.optional(),
  }),
  testWords: group({ words: listOf(text) }),
  /** Names that could be anybody's. */
  neutralWords: group({ policy: known(policySchema), words: listOf(text) }),
  personalNames: group({ policy: known(policySchema), note: text }),
  bases: z.strictObject({
    fullName: basisSchema,
    shortName: basisSchema,
    trademark: basisSchema,
    app: basisSchema,
  } satisfies Record<SignatureBasis, z.ZodType>),
  /** Bases that were accepted once, or are taken for such: 网站, 公众号 and their like. */
  retiredBases: group({
    items: listOf(z.strictObject({ label: text, until: known(z.iso.date()), note: text.optional() })),
  }),
  shortName: group({
    /** Fewer characters in common with the company's name than this are doubtful. */
    minimumOverlap: known(z.int().nonnegative()),
    recommendedLength: z.int().positive().optional(),
    /** 跳字: all characters in order, with others left out between. */
    skipping: known(policySchema),
    /** 乱序: all characters, in another order. */
    reordering: known(policySchema),
    /** Only some of the characters stand in the company's name. */
    partial: known(policySchema),
    /** Whether the short name should begin like the company's name, which is where the place stands. */
    placeName: known(z.enum(['recommended', 'not-needed'])),
    notes: listOf(text),
  }),
  trademark: group({
    /** Whether the name must be the trademark's to the character. */
    sameName: known(z.boolean()),
    note: text,
  }),
});

export type SignatureBasisRule = z.infer<typeof basisSchema>;
